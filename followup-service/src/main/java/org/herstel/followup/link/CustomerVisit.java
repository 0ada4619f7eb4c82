package org.herstel.followup.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.loyalty.Invitations;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RecoveryRules;
import org.herstel.followup.survey.Respondent;
import org.herstel.followup.survey.Survey;
import org.herstel.followup.survey.SurveyAnswer;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.link.Contact;
import org.herstel.kit.link.PageLanguage;
import org.herstel.kit.link.SignedLink;
import org.herstel.kit.people.People;
import org.jspecify.annotations.Nullable;

/** What a customer with a genuine link sees and does; nothing when the link leads nowhere. */
@ApplicationScoped
class CustomerVisit {
  /** Who acts, in the journal: the customer, without a name. */
  private static final String CUSTOMER = "customer";

  private final Recoveries recoveries;
  private final Course course;
  private final Invitations invitations;
  private final People people;
  private final ZoneId zone;

  CustomerVisit(
      Recoveries recoveries,
      Course course,
      Invitations invitations,
      People people,
      @ConfigProperty(name = "herstel.zone", defaultValue = "Europe/Amsterdam") ZoneId zone) {
    this.recoveries = recoveries;
    this.course = course;
    this.invitations = invitations;
    this.people = people;
    this.zone = zone;
  }

  /** A recovery and the survey in it that a link leads to. */
  private record Visited(UUID complaint, Recovery recovery, Respondent respondent, Survey survey) {
    PageLanguage language() {
      return PageLanguage.of(respondent.language());
    }
  }

  Optional<Response> read(SignedLink link, Instant now) {
    return visited(link)
        .map(visited ->
            notice(visited, now, Notice.ANSWERED)
                .orElseGet(() -> form(visited, 200, SurveyForm.EMPTY, Map.of())));
  }

  Optional<Response> answer(SignedLink link, SurveyForm form, StreamTransaction transaction) {
    return visited(link).map(visited -> answer(visited, form, transaction));
  }

  private Response answer(Visited visited, SurveyForm form, StreamTransaction transaction) {
    Instant now = transaction.now(visited.complaint().toString());
    Optional<Response> notice = notice(visited, now, Notice.ANSWERED_BEFORE);
    if (notice.isPresent()) {
      return notice.get();
    }
    Map<String, Function<SurveyText, String>> errors = form.errors();
    if (!errors.isEmpty()) {
      return form(visited, 400, form, errors);
    }
    List<FollowupEvent> events = decided(visited, form.toAnswer(), now);
    Recovery after =
        course.change(visited.complaint(), events, Origin.command(CUSTOMER), transaction);
    boolean low = after.surveys().version(visited.survey().link().version()).orElseThrow().low();
    return notice(visited, low ? Notice.REGRET : Notice.THANKS);
  }

  private List<FollowupEvent> decided(Visited visited, SurveyAnswer answer, Instant now) {
    RecoveryRules rules = course.rules();
    boolean praise =
        rules.policy().survey().praiseUrl().isPresent()
            && rules.policy().survey().praise(answer.scores());
    return Decisions.accepted(
        rules
            .survey()
            .answer(
                visited.survey(),
                visited.recovery().surveys(),
                visited.recovery().situation(),
                answer,
                praise
                    && invitations.claim(visited.respondent().customer(), visited.complaint(), now),
                rules.alerts(visited.recovery()),
                now));
  }

  private Optional<Visited> visited(SignedLink link) {
    Recovery recovery = recoveries.get(link.complaintId());
    return recovery
        .surveys()
        .version(link.version())
        .flatMap(survey ->
            recovery
                .surveys()
                .respondent()
                .map(respondent -> new Visited(link.complaintId(), recovery, respondent, survey)));
  }

  private Optional<Response> notice(Visited visited, Instant now, Notice answered) {
    return course
        .rules()
        .survey()
        .notAnswerable(
            visited.survey(), visited.recovery().surveys(), visited.recovery().situation(), now)
        .map(refusal -> notice(visited, notice(refusal, answered)));
  }

  private static Notice notice(Refusal refusal, Notice answered) {
    return switch (refusal.code()) {
      case "already-answered" -> answered;
      case "complaint-withdrawn" -> Notice.WITHDRAWN;
      case "survey-of-older-round" -> Notice.REOPENED;
      case "survey-superseded" -> Notice.SUPERSEDED;
      case "survey-expired" -> Notice.EXPIRED;
      default -> throw new IllegalStateException("no page says " + refusal.code());
    };
  }

  private Response notice(Visited visited, Notice notice) {
    return Pages.notice(notice, visited.language(), contact(visited));
  }

  private Response form(
      Visited visited,
      int status,
      SurveyForm form,
      Map<String, Function<SurveyText, String>> errors) {
    SurveyPages pages = new SurveyPages(visited.language(), zone);
    return Pages.form(
        status,
        pages.page(visited.survey(), visited.respondent(), form, errors),
        visited.language(),
        contact(visited));
  }

  private @Nullable Contact contact(Visited visited) {
    return visited
        .recovery()
        .accountable()
        .flatMap(owner -> people.agent(owner.agent()))
        .map(Contact::of)
        .orElse(null);
  }
}
