package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.Step;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.kit.position.PositionFilter;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.AfterEach;

/** A complaint of its own on the running service, with the other services played by the test. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
abstract class LiveTest {

  @Inject Journal journal;
  @Inject TransactionTime time;

  final ForeignService intake = ForeignService.named("intake");
  final ForeignService resolution = ForeignService.named("resolution");
  final ForeignService notification = ForeignService.named("notification");
  final UUID complaint = UUID.randomUUID();
  final String agent = "anna-" + complaint;
  final String team = "care-" + complaint;
  final Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @AfterEach
  void close() {
    time.setOffset(Duration.ZERO);
    intake.close();
    resolution.close();
    notification.close();
  }

  /** The complaint is received and owned by an agent of a team of its own. */
  void receive() {
    intake.says(complaint.toString(), 1, Story.complaint(start.plus(Duration.ofMinutes(20))));
    intake.says(complaint.toString(), 1, new OwnerAssigned(owner(), true));
  }

  /** Received, cause confirmed, and one step of the company agreed. */
  void promise(Instant due) {
    receive();
    resolution.says(complaint.toString(), 1, new CauseConfirmed("late-courier", "d", "e", null));
    resolution.says(complaint.toString(), 1, agreed(due));
  }

  PlanAgreed agreed(Instant due) {
    Step step = new Step(1, Party.COMPANY, agent, "We send it again", due, 1);
    return new PlanAgreed(new Plan(1, List.of(step), List.of(), null, List.of(), null));
  }

  Owner owner() {
    return new Owner(agent, "Anna", "anna@example.org", null, team, TeamKind.IN_HOUSE);
  }

  static Message message(UUID promise, int revision) {
    return new Message(
        UUID.randomUUID(), "holding", "email", UUID.randomUUID().toString(), promise, revision);
  }

  /** What this service has said about the complaint. */
  List<Event> said() {
    return journal.read(complaint.toString()).stream()
        .map(entry -> entry.envelope())
        .map(envelope ->
            EventJson.read(EventTypes.named(envelope.type()).orElseThrow(), envelope.data()))
        .toList();
  }

  <E extends Event> List<E> said(Class<E> type) {
    return said().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Waits until this service has said something of a type, and gives the newest. */
  <E extends Event> E eventually(Class<E> type) {
    return eventually(type, 1);
  }

  <E extends Event> E eventually(Class<E> type, int times) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(said(type)).hasSizeGreaterThanOrEqualTo(times));
    return said(type).getLast();
  }

  void eventuallyAlerted(String reason) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(said(SupervisorAlerted.class))
                .extracting(SupervisorAlerted::reason)
                .contains(reason));
  }

  /**
   * Lets the service believe that it is this moment, once it has heard what was said until now: a
   * clock would ring before, however much earlier it was said.
   */
  void itIs(Instant moment) {
    Stream.of(intake, resolution, notification)
        .filter(service -> service.spokeOf(complaint.toString()))
        .forEach(this::heardOut);
    time.setOffset(Duration.between(Instant.now(), moment));
  }

  private void heardOut(ForeignService service) {
    RequestSpecification after =
        supervisor().header(PositionFilter.AFTER, service.position(complaint.toString()));
    await()
        .atMost(SOON)
        .until(() -> after.get("/v1/alerts?complaint=" + complaint).statusCode() == 200);
  }

  /** A supervisor of all teams. */
  static RequestSpecification supervisor() {
    return as(TestTokens.token("supervisor", "sofie"));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** The agent who owns the complaint, registered. */
  RequestSpecification registeredAgent() {
    return registered(agent, team, TeamKind.IN_HOUSE);
  }

  RequestSpecification registered(String id, String ofTeam, TeamKind kind) {
    intake.says(ofTeam, new TeamRegistered(ofTeam, "Care", kind));
    intake.says(
        id,
        new AgentRegistered(
            id, "Anna", "anna@example.org", null, ofTeam, List.of("nl"), List.of()));
    String token = TestTokens.token("agent", id);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(as(token).get("/v1/agenda").statusCode()).isEqualTo(200));
    return as(token);
  }

  /** Waits until the complaint has this many promises and gives the id of the last. */
  UUID promiseId(int many) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    supervisor()
                        .get("/v1/promises?complaint=" + complaint)
                        .jsonPath()
                        .getList("items"))
                .hasSize(many));
    return UUID.fromString(
        supervisor()
            .get("/v1/promises?complaint=" + complaint)
            .jsonPath()
            .getString("items[-1].id"));
  }

  void eventuallyState(UUID promise, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(supervisor().get("/v1/promises/" + promise).jsonPath().getString("state"))
                .isEqualTo(state));
  }
}
