package org.herstel.followup.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.herstel.followup.loyalty.LoyaltyView.BeforeAfterView;
import org.herstel.followup.loyalty.LoyaltyView.RecommendationView;
import org.herstel.followup.loyalty.LoyaltyView.RepeatView;
import org.herstel.followup.loyalty.LoyaltyView.RetentionView;
import org.herstel.followup.loyalty.LoyaltyView.ScoresView;
import org.herstel.followup.loyalty.LoyaltyView.SurveysView;
import org.herstel.followup.report.Reports;
import org.herstel.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/** Adds up what the caller may see: complaints of the present team. */
@ApplicationScoped
class LoyaltyQuery {
  private static final String SURVEYS =
      """
      select count(*), count(s.answered_at)
        from survey s join recovery r on r.id = s.complaint
       where s.requested_at >= :from and s.requested_at < :to and %s
      """;

  private static final String ANSWERS =
      """
      select count(*), count(*) filter (where not s.satisfied),
             cast(avg(s.solution) as float8), cast(avg(s.company) as float8), cast(avg(s.care) as float8),
             count(*) filter (where s.recommend >= 9), count(*) filter (where s.recommend between 7 and 8),
             count(*) filter (where s.recommend <= 6),
             count(s.before_view), cast(avg(s.before_view) as float8),
             cast(avg(s.company) filter (where s.before_view is not null) as float8),
             count(*) filter (where s.company > s.before_view), count(*) filter (where s.company = s.before_view),
             count(*) filter (where s.company < s.before_view)
        from survey s join recovery r on r.id = s.complaint
       where s.answered_at >= :from and s.answered_at < :to and %s
      """;

  /** A repeat may be another team's: that somebody complained again is all that is told of it. */
  private static final String REPEATS =
      """
      select count(*), count(*) filter (where rounds > 1), count(*) filter (where over),
             count(*) filter (where over and again)
        from (select c.rounds, c.resolved_at <= :seen as over,
                     exists (select 1 from customer_complaint later
                              where later.customer = c.customer and later.complaint <> c.complaint
                                and later.received_at > c.resolved_at
                                and later.received_at <= c.resolved_at + cast(:within as interval)) as again
                from customer_complaint c join recovery r on r.id = c.complaint
               where c.resolved_at >= :from and c.resolved_at < :to and %s) resolved
      """;

  /**
   * Each customer once, and lost if lost after any of the resolutions. Who had left before the
   * complaint came in was no customer to keep; who left while it was open was not kept.
   */
  private static final String RETENTION =
      """
      select count(*), count(*) filter (where stayed), exists (select 1 from customer_departure)
        from (select bool_and(d.left_at is null
                              or d.left_at > c.resolved_at + cast(:within as interval)) as stayed
                from customer_complaint c join recovery r on r.id = c.complaint
                left join customer_departure d on d.customer = c.customer
               where c.resolved_at >= :from and c.resolved_at < :to and c.resolved_at <= :seen
                 and (d.left_at is null or d.left_at >= c.received_at) and %s
               group by c.customer) customers
      """;

  private final EntityManager database;
  private final Reports reports;

  LoyaltyQuery(EntityManager database, Reports reports) {
    this.database = database;
    this.reports = reports;
  }

  /**
   * The figures of a range.
   *
   * @param within how soon another complaint is a repeat, and how long a customer is watched
   */
  LoyaltyView run(Instant from, Instant to, Duration within, Instant now, Scope scope) {
    return reports.add(() -> {
      Object[] asked = row(SURVEYS, from, to, Map.of(), scope);
      Object[] answers = row(ANSWERS, from, to, Map.of(), scope);
      Map<String, Object> window = Map.of("seen", now.minus(within), "within", within.toString());
      Object[] repeats = row(REPEATS, from, to, window, scope);
      Object[] retention = row(RETENTION, from, to, window, scope);
      return new LoyaltyView(
          from,
          to,
          new SurveysView(
              count(asked[0]), count(asked[1]), share(count(asked[1]), count(asked[0]))),
          new ScoresView(
              count(answers[0]),
              count(answers[1]),
              average(answers[2]),
              average(answers[3]),
              average(answers[4])),
          recommendation(count(answers[5]), count(answers[6]), count(answers[7])),
          new BeforeAfterView(
              count(answers[8]),
              average(answers[9]),
              average(answers[10]),
              count(answers[11]),
              count(answers[12]),
              count(answers[13])),
          new RepeatView(
              count(repeats[0]),
              count(repeats[1]),
              count(repeats[2]),
              count(repeats[3]),
              share(count(repeats[3]), count(repeats[2])),
              within.toString()),
          retention((Boolean) retention[2], count(retention[0]), count(retention[1]), within));
    });
  }

  /** Where nobody reports departures, it is not known who stayed. */
  private static RetentionView retention(
      boolean reported, long customers, long stayed, Duration within) {
    return new RetentionView(
        reported,
        customers,
        reported ? stayed : null,
        reported ? share(stayed, customers) : null,
        within.toString());
  }

  private static RecommendationView recommendation(long promoters, long passives, long detractors) {
    long all = promoters + passives + detractors;
    return new RecommendationView(
        promoters,
        passives,
        detractors,
        all == 0 ? null : Math.round((promoters - detractors) * 1_000.0 / all) / 10.0);
  }

  private Object[] row(
      String sql, Instant from, Instant to, Map<String, Object> more, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Query query = database.createNativeQuery(sql.formatted(visible.text()), Object[].class);
    visible.parameters().forEach(query::setParameter);
    more.forEach(query::setParameter);
    return (Object[]) query.setParameter("from", from).setParameter("to", to).getSingleResult();
  }

  private static long count(Object value) {
    return ((Number) value).longValue();
  }

  /** In two decimals. */
  private static @Nullable Double average(@Nullable Object value) {
    return value == null ? null : Math.round(((Number) value).doubleValue() * 100) / 100.0;
  }

  /** From 0 to 1 in four decimals. */
  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : Math.round(part * 10_000.0 / whole) / 10_000.0;
  }
}
