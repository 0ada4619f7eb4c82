package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What intake says about customers who have left, and what is told of customers who stay. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RetentionPathTest extends LiveTest {
  private static final Duration WATCHED = Duration.ofDays(90);

  /** From the complaint to its resolution. */
  private static final Duration OPEN = Duration.ofDays(1);

  private final UUID anna = UUID.randomUUID();
  private final UUID bert = UUID.randomUUID();

  @Inject EntityManager database;

  @BeforeEach
  void agents() {
    registeredAgent();
  }

  @Test
  void departures_within_ninety_days_after_the_resolution_change_retention() {
    resolved(anna, start);
    resolved(bert, start);
    itIs(start.plus(Duration.ofDays(100)));

    departed(anna, start.plus(Duration.ofDays(30)));
    assertThat(retention()).isEqualTo(retention(2, 1, 0.5f));
    departed(bert, start.plus(WATCHED));
    assertThat(retention()).isEqualTo(retention(2, 0, 0.0f));
    departed(bert, start.plus(WATCHED).plusNanos(1_000));
    assertThat(retention()).isEqualTo(retention(2, 1, 0.5f));
    returned(anna);
    assertThat(retention()).isEqualTo(retention(2, 2, 1.0f));
    departed(anna, start.plus(Duration.ofDays(1)));
    assertThat(retention()).isEqualTo(retention(2, 1, 0.5f));
  }

  @Test
  void a_customer_counts_once_and_is_lost_after_any_resolution() {
    resolved(anna, start.minus(Duration.ofDays(20)));
    resolved(anna, start);
    departed(anna, start.plus(Duration.ofDays(80)));
    itIs(start.plus(Duration.ofDays(100)));

    assertThat(retention()).isEqualTo(retention(1, 0, 0.0f));
  }

  @Test
  void who_had_left_before_the_complaint_is_no_customer_to_keep() {
    resolved(anna, start);
    departed(anna, start.minus(OPEN).minusNanos(1_000));
    resolved(bert, start);
    departed(bert, start.minus(OPEN));
    itIs(start.plus(Duration.ofDays(100)));

    assertThat(retention()).isEqualTo(retention(1, 0, 0.0f));
  }

  @Test
  void customers_are_left_out_while_it_is_too_early_to_tell_or_when_they_took_it_back() {
    itIs(start.plus(WATCHED));
    resolved(anna, start);
    resolved(bert, start.plus(Duration.ofMinutes(10)));
    departed(bert, start.plus(Duration.ofDays(1)));
    UUID content = UUID.randomUUID();
    UUID withdrawn = resolved(content, start);
    intake.says(withdrawn.toString(), 1, new ComplaintWithdrawn(null));
    heardOf(intake, withdrawn);
    departed(content, start.plus(Duration.ofDays(1)));

    assertThat(retention()).isEqualTo(retention(1, 1, 1.0f));
    itIs(start.plus(WATCHED).plus(Duration.ofHours(1)));
    assertThat(retention()).isEqualTo(retention(2, 1, 0.5f));
  }

  @Test
  void retention_is_not_told_where_no_departure_was_ever_reported() {
    resolved(anna, start);
    departed(anna, start.plus(Duration.ofDays(30)));
    itIs(start.plus(Duration.ofDays(100)));
    assertThat(retention()).isEqualTo(retention(1, 0, 0.0f));

    forgetDepartures();
    assertThat(retention()).isEqualTo(retention(false, 1, null, null));

    returned(anna);
    assertThat(retention()).isEqualTo(retention(1, 1, 1.0f));
  }

  @Test
  void retention_of_nobody_is_null_and_of_other_teams_unseen() {
    resolved(anna, start);
    departed(anna, start.plus(Duration.ofDays(30)));
    itIs(start.plus(Duration.ofDays(100)));
    String other = "other-" + complaint;
    registered(other, "partner-" + complaint, TeamKind.PARTNER);

    assertThat(retention()).isEqualTo(retention(1, 0, 0.0f));
    assertThat(retentionFor(other)).isEqualTo(retention(true, 0, 0, null));
  }

  /** A complaint of this customer, of the agent's team. */
  private UUID resolved(UUID customer, Instant at) {
    UUID id = UUID.randomUUID();
    Instant received = at.minus(OPEN);
    intake.says(
        id.toString(),
        1,
        Story.complaint(
            Channel.EMAIL,
            Story.customer(customer, "Jan", null),
            "nl",
            received.plus(Duration.ofMinutes(20))),
        received);
    intake.says(id.toString(), 1, new OwnerAssigned(owner(), true), received);
    heardOf(intake, id);
    resolution.says(id.toString(), 1, new ComplaintResolved(), at);
    heardOf(resolution, id);
    return id;
  }

  private void departed(UUID customer, Instant at) {
    intake.says(customer.toString(), new CustomerDeparted(at, "moved abroad"));
    heardOf(intake, customer);
  }

  private void returned(UUID customer) {
    intake.says(customer.toString(), new CustomerReturned());
    heardOf(intake, customer);
  }

  /** Waits until this service knows all that was said about a complaint or a customer. */
  private void heardOf(ForeignService service, UUID subject) {
    String position = service.position(subject.toString());
    await()
        .atMost(SOON)
        .until(() ->
            supervisor().header("Herstel-After", position).get("/v1/agenda").statusCode() == 200);
  }

  /** As in a company of which no other system says who has left. */
  private void forgetDepartures() {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery("delete from customer_departure").executeUpdate());
  }

  private Map<String, Object> retention() {
    return retentionFor(agent);
  }

  private Map<String, Object> retentionFor(String subject) {
    return as(TestTokens.token("agent", subject))
        .get("/v1/loyalty?from=" + start.minus(Duration.ofDays(60)))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("retention");
  }

  private static Map<String, Object> retention(int customers, int stayed, float rate) {
    return retention(true, customers, stayed, rate);
  }

  private static Map<String, Object> retention(
      boolean reported, int customers, @Nullable Integer stayed, @Nullable Float rate) {
    Map<String, Object> retention = new HashMap<>();
    retention.put("reported", reported);
    retention.put("customers", customers);
    retention.put("stayed", stayed);
    retention.put("rate", rate);
    retention.put("within", "PT2160H");
    return retention;
  }
}
