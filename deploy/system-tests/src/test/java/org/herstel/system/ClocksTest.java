package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence;
import org.herstel.local.service.Service;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promises that nobody keeps fall due while follow-up runs three times over, two of the three are
 * killed in the middle of firing and the database is restarted: no clock fires early, twice or
 * never (G10), and no customer is left in silence (G11).
 */
@Tag("long")
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE - 1)
class ClocksTest {
  private static final int COMPLAINTS = 20;
  private static final int PROMISES_EACH = 5;
  private static final int PROMISES = COMPLAINTS * PROMISES_EACH;
  private static final Duration FIRST_DUE = Duration.ofSeconds(25);

  private final LocalStack stack;

  ClocksTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void every_clock_fires_once_whatever_dies() throws Exception {
    stack.awaitRest();
    List<Recovery> recoveries = new ArrayList<>();
    stack.scale("followup=3");
    for (int i = 0; i < COMPLAINTS; i++) {
      recoveries.add(Recovery.begin(stack, "The heating is cold in room " + i));
    }
    long third = stack.pid("followup-3");
    recoveries.forEach(this::promise);
    said(recoveries, "owner-warned", PROMISES / 4);
    stack.kill("followup");
    said(recoveries, "holding-requested", PROMISES / 2);
    stack.kill("followup-2");
    stack.restartDatabase();
    stack.awaitReady();
    said(recoveries, "promise-broken", PROMISES / 4);
    stack.kill("followup");
    await("no clock left")
        .atMost(LocalStack.PATIENCE.multipliedBy(2))
        .ignoreExceptions()
        .until(() -> pending(recoveries) == 0);
    assertThat(stack.pid("followup-3")).as("the one that was not killed").isEqualTo(third);
    stack.awaitReady();
    stack.awaitRest();

    Evidence evidence = stack.evidence(Evidence.Outside.unknown());
    assertThat(Audit.check(evidence)).isEmpty();
    assertThat(broken(recoveries)).isEqualTo(PROMISES);
    stack.scale("followup=1");
  }

  private void promise(Recovery recovery) {
    for (int i = 0; i < PROMISES_EACH; i++) {
      Instant due = Instant.now().plus(FIRST_DUE);
      recovery
          .followup(
              "/v1/promises",
              Map.of(
                  "complaintId",
                  recovery.complaint(),
                  "text",
                  "You hear from us",
                  "kind",
                  "PROCESS",
                  "due",
                  due.toString()))
          .is(201);
    }
  }

  private void said(List<Recovery> recoveries, String type, int many) {
    await("%d times %s".formatted(many, type))
        .atMost(LocalStack.PATIENCE)
        .ignoreExceptions()
        .until(
            () ->
                count(
                    "journal where type = 'org.herstel.complaint.%s.v1' and subject in (%s)"
                        .formatted(type, all(recoveries))),
            said -> said >= many);
  }

  private long pending(List<Recovery> recoveries) {
    return count(
        "timer where kind in ('promise', 'owner-warning') and subject in (%s)"
            .formatted(all(recoveries)));
  }

  private long broken(List<Recovery> recoveries) {
    return count(
        "promise where state = 'BROKEN' and complaint::text in (%s)".formatted(all(recoveries)));
  }

  private long count(String rows) {
    return stack.databases().count(Service.FOLLOWUP, "select count(*) from " + rows);
  }

  private static String all(List<Recovery> recoveries) {
    return recoveries.stream()
        .map(recovery -> "'" + recovery.complaint() + "'")
        .collect(Collectors.joining(", "));
  }
}
