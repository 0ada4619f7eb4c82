package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Api;
import org.herstel.system.stack.LiveStream;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.herstel.system.stack.Mails.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint is carried from its first word to aftercare. */
@ExtendWith(LocalStackExtension.class)
class RecoveryPathTest {
  /** From a plan to its steps: time to answer by mail, and then to miss one. */
  private static final Duration DUE = Duration.ofSeconds(45);

  private final LocalStack stack;

  RecoveryPathTest(LocalStack stack) {
    this.stack = stack;
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.CONCURRENT)
  void a_complaint_is_recovered_in_the_customers_language(Tongue tongue) {
    Recovery recovery = Recovery.begin(stack, tongue.story);
    try (LiveStream first = stack.live(recovery.complaint(), "")) {
      isAcknowledged(recovery, tongue);
      isListenedTo(recovery);
      isInvestigated(recovery);
      isAgreedByLink(recovery, tongue);
      keepsPromises(recovery, tongue);
      isClosed(recovery, tongue);
      showsTheWholeCourse(recovery, first);
    }
  }

  private void isAcknowledged(Recovery recovery, Tongue tongue) {
    assertThat(recovery.received().text("language")).isEqualTo(tongue.tag());
    assertThat(recovery.received().text("status")).isEqualTo("RECEIVED");
    assertThat(recovery.received().header("Location")).endsWith(recovery.complaint());
    assertThat(recovery.received().header("ETag")).isNotEmpty();

    Mail mail = stack.mails().await(recovery.email(), tongue.acknowledgement);
    assertThat(mail.subject()).contains(recovery.received().text("reference"));
    assertThat(mail.text()).contains(recovery.ownerName());
  }

  private void isListenedTo(Recovery recovery) {
    recovery.intake("/owner/acceptance").is(200);
    recovery
        .intake("/summary", Map.of("text", "Too early", "concerns", List.of(1)))
        .isRefused("narrative-not-complete");
    recovery.intake("/summary/answer", Map.of("confirmed", true)).isRefused("no-summary-given");
    recovery.resolution("/whys", Map.of("why", "Too early")).isRefused("summary-and-apology-first");

    recovery.intake("/notes", Map.of("text", "Lost a day off")).is(201);
    recovery
        .intake("/concerns", Map.of("category", "contact", "description", "Nobody called"))
        .is(201);
    recovery.intake("/narrative-complete").is(200);
    recovery
        .intake("/summary", Map.of("text", "Half of it", "concerns", List.of(1)))
        .isRefused("concern-not-summarised");
    recovery
        .intake("/summary", Map.of("text", "Nobody came or called", "concerns", List.of(1, 2)))
        .is(201);
    recovery.intake("/summary/answer", Map.of("confirmed", true)).is(200);
    recovery
        .intake(
            "/apologies",
            Map.of("by", recovery.ownerName(), "channel", "PHONE", "text", "I am sorry"))
        .is(201);
    recovery.intake("/apologies/1/answer", Map.of("accepted", true, "words", "Fine")).is(200);

    assertThat(recovery.timeline()).doesNotContain("first-response-met");
    recovery
        .intake(
            "/contacts",
            Map.of(
                "channel", "PHONE",
                "direction", "OUTBOUND",
                "summary", "Called back",
                "steps", List.of("Delivery on Saturday reserved")))
        .is(201);
    recovery.awaitTimeline("first-response-met");
  }

  private static void isInvestigated(Recovery recovery) {
    recovery
        .resolution("/plans", Map.of("steps", List.of(recovery.step("COMPANY", 1, DUE))))
        .isRefused("outcome-promise-before-cause", "concern-not-answered");
    recovery.investigated();
    recovery.awaitStatus("INVESTIGATING");
  }

  private void isAgreedByLink(Recovery recovery, Tongue tongue) {
    Map<String, Object> impossible =
        Map.of(
            "party", "COMPANY",
            "owner", "somebody-else",
            "text", "Yesterday's snow",
            "due", Instant.now().minusSeconds(60).toString(),
            "answersConcern", 9);
    recovery
        .resolution("/plans", Map.of("steps", List.of(impossible)))
        .isRefused(
            "concern-not-answered",
            "concern-not-answered",
            "unknown-concern",
            "not-feasible",
            "unknown-agent");

    recovery
        .resolution(
            "/plans",
            Map.of(
                "words",
                "This is what we would like to do.",
                "steps",
                List.of(
                    recovery.step("COMPANY", 1, DUE),
                    recovery.step("COMPANY", 2, DUE),
                    recovery.step("CUSTOMER", 1, DUE))))
        .is(201);
    recovery.resolution("/resolution").isRefused("plan-not-agreed");
    recovery.resolution("/plans/1/offer").is(200);

    Mail offer = stack.mails().await(recovery.email(), tongue.offer);
    assertThat(offer.text()).contains(recovery.ownerName());
    URI link = offer.link();
    assertThat(Api.page(link).is(200).body())
        .contains("<html lang=\"" + tongue.tag() + "\"")
        .contains("<h1>" + tongue.page)
        .contains("Bring the machine for concern 2");
    assertThat(Api.page(link).is(200).header("Cache-Control")).contains("no-store");
    assertThat(Api.submit(link, "decision=ACCEPT").is(200).body()).contains(tongue.thanks);
    Api.submit(link, "decision=REJECT").is(409);
    stack.mails().await(recovery.email(), tongue.agreement);
  }

  /**
   * One promise is kept at once, the other only after the customer was told that it takes longer.
   */
  private void keepsPromises(Recovery recovery, Tongue tongue) {
    recovery.awaitPromise(1, "OPEN");
    assertThat(recovery.promises()).containsOnlyKeys(1, 2);
    recovery.resolution("/steps/1/done").is(200);
    recovery.resolution("/resolution").isRefused("step-open");
    recovery.awaitPromise(1, "KEPT");

    JsonNode late = recovery.awaitPromise(2, "RENEGOTIATED");
    Mail holding = stack.mails().await(recovery.email(), tongue.holding);
    assertThat(holding.text()).contains(recovery.ownerName());
    JsonNode told = late.path("history").path(1);
    assertThat(told.path("reason").asText()).isEqualTo("HOLDING_MESSAGE");
    Instant promised = Instant.parse(late.path("history").path(0).path("due").asText());
    assertThat(Instant.parse(told.path("toldAt").asText())).isBefore(promised);
    assertThat(Instant.parse(late.path("due").asText())).isAfter(promised);
    assertThat(late.path("missed")).isEmpty();

    recovery.resolution("/steps/2/done").is(200);
    recovery.awaitPromise(2, "KEPT");
  }

  private void isClosed(Recovery recovery, Tongue tongue) {
    recovery.resolution("/resolution").is(200);
    stack.mails().await(recovery.email(), tongue.resolved);
    recovery.awaitStatus("AFTERCARE");
    String check = recovery.awaitCheck();
    recovery.followup("/v1/checks/" + check + "/outcome", Map.of("satisfied", true)).is(200);
    recovery
        .followup("/v1/checks/" + check + "/outcome", Map.of("satisfied", false))
        .isRefused("already-checked");
    recovery.awaitStatus("CLOSED");
    recovery.intake("/notes", Map.of("text", "One more thing")).isRefused("complaint-closed");
  }

  private void showsTheWholeCourse(Recovery recovery, LiveStream live) {
    await("the timeline to end")
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() -> {
          List<String> course = recovery.timeline();
          assertThat(course)
              .containsSubsequence(
                  "received",
                  "owner-assigned",
                  "owner-accepted",
                  "narrative-completed",
                  "summary-given",
                  "summary-answered",
                  "apology-offered",
                  "contact-recorded",
                  "first-response-met",
                  "cause-confirmed",
                  "plan-drafted",
                  "plan-offered",
                  "plan-answered",
                  "plan-agreed",
                  "promise-made",
                  "step-done",
                  "promise-kept",
                  "holding-requested",
                  "message-handed-over",
                  "promise-renegotiated",
                  "promise-kept",
                  "resolved",
                  "aftercare-scheduled",
                  "aftercare-checked",
                  "survey-requested",
                  "message-handed-over");
          assertThat(course).doesNotContain("promise-broken", "fact-out-of-step");
          assertThat(live.heard().stream().map(LiveStream.Event::eventId))
              .containsExactlyElementsOf(
                  recovery.timelineItems().stream()
                      .map(item -> item.path("eventId").asText())
                      .toList());
        });
    resumesWithoutGap(recovery, live.heard());
  }

  private void resumesWithoutGap(Recovery recovery, List<LiveStream.Event> whole) {
    int half = whole.size() / 2;
    try (LiveStream resumed = stack.live(recovery.complaint(), whole.get(half - 1).id())) {
      await("the second half of the stream")
          .atMost(LocalStack.PATIENCE)
          .untilAsserted(() ->
              assertThat(Stream.concat(whole.stream().limit(half), resumed.heard().stream()))
                  .containsExactlyElementsOf(whole));
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_customer_who_is_not_content_begins_a_second_round() {
    Recovery recovery = Recovery.begin(stack, Tongue.EN.story);
    recovery.listened().investigated().agreed(Duration.ofHours(1)).resolved();
    String check = recovery.awaitCheck();
    recovery
        .followup(
            "/v1/checks/" + check + "/outcome",
            Map.of("satisfied", false, "words", "It is broken again"))
        .is(200);

    recovery.awaitTimeline("reopened");
    assertThat(recovery.complaintNow().path("round").asInt()).isEqualTo(2);
    assertThat(recovery.complaintNow().path("status").asText()).isNotIn("AFTERCARE", "CLOSED");
    recovery.intake("/notes", Map.of("text", "Listening again")).is(201);
    recovery
        .resolution("/whys", Map.of("why", "Too early again"))
        .isRefused("summary-and-apology-first");

    recovery.intake("/narrative-complete").is(200);
    recovery
        .intake("/summary", Map.of("text", "It is broken again", "concerns", recovery.concerns()))
        .is(201);
    recovery.intake("/summary/answer", Map.of("confirmed", true)).is(200);
    recovery
        .intake("/apologies", Map.of("by", "Anna", "channel", "PHONE", "text", "Sorry again"))
        .is(201);
    recovery.resolution("/whys", Map.of("why", "The new one was from the same lot")).is(201);
    assertThat(
            stack
                .supervisor()
                .get(Service.RESOLUTION, "/v1/cases/" + recovery.complaint())
                .is(200)
                .json()
                .path("round")
                .asInt())
        .isEqualTo(2);
  }
}
