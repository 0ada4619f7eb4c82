package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence;
import org.herstel.local.service.Service;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every part is killed in turn while complaints come in; the audit finds nothing (G1 to G8). */
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE)
class KillTest {
  private static final int BY_REST = 1_400;
  private static final int BY_KAFKA = 700;
  private static final List<String> VICTIMS =
      List.of("intake", "resolution", "followup", "notification", "kafka");

  private final LocalStack stack;

  KillTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void nothing_is_lost_or_done_twice_when_every_part_is_killed_under_load() throws Exception {
    stack.awaitRest();
    try (Load load = new Load(stack, BY_REST, BY_KAFKA)) {
      load.start();
      for (int victim = 0; victim < VICTIMS.size(); victim++) {
        int reached = (victim + 1) * BY_REST / (VICTIMS.size() + 1);
        await("%d complaints accepted".formatted(reached))
            .atMost(LocalStack.PATIENCE.multipliedBy(2))
            .until(() -> load.accepted() >= reached);
        stack.kill(VICTIMS.get(victim));
      }
      assertThat(load.accepted()).as("the load outlasted the kills").isLessThan(BY_REST);
      load.join();
      stack.awaitReady();
      stack.awaitRest();

      Evidence evidence = stack.evidence(load.outside());
      print(load, evidence);
      assertThat(Audit.check(evidence)).isEmpty();
      assertThat(load.outside().accepted()).hasSize(BY_REST);
      assertThat(taken(load)).isEqualTo(BY_REST + BY_KAFKA);
    }
  }

  private long taken(Load load) {
    return stack
        .databases()
        .count(
            Service.INTAKE,
            "select count(*) from journal where type = 'org.herstel.complaint.received.v1'"
                + " and position('%s' in convert_from(data, 'UTF8')) > 0".formatted(load.mark()));
  }

  private static void print(Load load, Evidence evidence) {
    Set<Object> events =
        evidence.published().stream()
            .map(record -> record.event().id())
            .collect(Collectors.toSet());
    Set<String> mails = new HashSet<>();
    evidence.mails().forEach(mail -> mails.add(mail.messageId()));
    System.out.printf(
        "KillTest: %d complaints by REST (%d requests, %d of them repeated), %d over Kafka;"
            + " in all %d events, %d of them twice on the wire; %d mails, %d of them twice%n",
        BY_REST,
        load.requests(),
        load.requests() - BY_REST,
        BY_KAFKA,
        events.size(),
        evidence.published().size() - events.size(),
        mails.size(),
        evidence.mails().size() - mails.size());
  }
}
