package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence;
import org.herstel.audit.Evidence.Outside;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Backup;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The database of every service is lost in turn under load, and a backup is put in its place, with
 * the other services ahead of it (G15).
 */
@Tag("long")
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE - 2)
class RestoreTest {
  private static final int A_SECOND = 10;

  private static final int STEP = 25;
  private static final Duration DUE = Duration.ofHours(2);
  private static final Duration LONGEST_START = LocalStack.PATIENCE.multipliedBy(3);

  /**
   * What a service knows, by complaint, where nothing but revisions and times of writing differ.
   */
  private static final Map<Service, String> STATES =
      Map.of(
          Service.INTAKE,
          "select id || ' ' || status || ' ' || round || ' ' || coalesce(owner, '') || ' ' || state"
              + " from complaint",
          Service.RESOLUTION,
          "select complaint_id || ' ' || status || ' ' || document from case_file",
          Service.FOLLOWUP,
          "select id || ' ' || coalesce(owner, '') || ' ' || document || coalesce((select"
              + " string_agg(t.kind || t.key || t.due, ' ' order by t.kind, t.key) from timer t"
              + " where t.subject = r.id::text), '') from recovery r",
          Service.NOTIFICATION,
          "select r.complaint || ' ' || document || ' ' || coalesce((select string_agg(m.id::text"
              + " || m.state, ' ' order by m.id) from message m where m.complaint = r.complaint),"
              + " '') from recipient r");

  private static final String HANDED_OVER =
      "select convert_from(data, 'UTF8')::jsonb -> 'message' ->> 'id' from journal j"
          + " where type = 'org.herstel.complaint.message-handed-over.v1'"
          + " and not exists (select from outbox o where o.journal_id = j.id)";

  /** Complaints that were said to be there and stand in neither backup nor topic. */
  private final Set<String> gone = new HashSet<>();

  private final LocalStack stack;

  RestoreTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void every_service_comes_back_from_a_backup_with_the_others_ahead() throws Exception {
    stack.awaitRest();
    List<Recovery> recoveries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      recoveries.add(Recovery.begin(stack, "The lift is out of order on floor " + i));
    }
    recoveries.get(0).listened().investigated().agreed(DUE);
    recoveries.get(1).listened();
    try (Load load = Load.steady(stack, A_SECOND).withoutRepeats()) {
      load.start();
      reached(load, 1);
      Map<Service, Backup> backups = new EnumMap<>(Service.class);
      for (Service service : Service.values()) {
        backups.put(service, stack.databases().backup(service));
      }
      recoveries.get(0).resolved();
      recoveries.get(1).investigated().agreed(DUE);
      recoveries.get(2).listened();
      int step = 2;
      for (Service service :
          List.of(Service.NOTIFICATION, Service.FOLLOWUP, Service.RESOLUTION, Service.INTAKE)) {
        reached(load, step++);
        lose(service, backups.get(service));
      }
      load.end();
      load.join();
      stack.awaitReady();
      isSound(load);

      sameStatesAgain(backups);
      isSound(load);
      recoveries.get(3).listened().investigated().agreed(DUE).resolved();
      isSound(load);
    }
  }

  private void reached(Load load, int step) {
    int many = step * STEP;
    await("%d complaints accepted".formatted(many))
        .atMost(LocalStack.PATIENCE.multipliedBy(2))
        .until(() -> load.accepted() >= many);
  }

  /** Kills a service, puts the backup in place of what it wrote since, and waits for it. */
  private void lose(Service service, Backup backup) throws Exception {
    stack.kill(service.label());
    Set<String> handedOver = handedOver();
    Map<String, Long> mails = mails();
    gone.addAll(stack.databases().query(service, "select subject from outbox where subject <> ''"));
    long before = journaled(service);
    stack.databases().putBack(service, backup);
    long backedUp = journaled(service);
    assertThat(backedUp).as("events in the backup of " + service).isLessThan(before);
    long began = System.nanoTime();
    stack.awaitReady(LONGEST_START);
    await(service + " takes part again")
        .atMost(LONGEST_START)
        .ignoreExceptions()
        .until(() -> journaled(service) >= before - gone.size());
    System.out.printf(
        "RestoreTest: %s had %,d events, %,d of them in its backup; back after %,d ms%n",
        service.label(), before, backedUp, (System.nanoTime() - began) / 1_000_000);
    if (service == Service.NOTIFICATION) {
      handedOver.retainAll(mails.keySet());
      Map<String, Long> after = mails();
      assertThat(handedOver)
          .as("messages that had left and were sent again")
          .allMatch(id -> after.get(id).equals(mails.get(id)));
    }
  }

  /** Of complaints about which nothing was said meanwhile, exactly the same is known again. */
  private void sameStatesAgain(Map<Service, Backup> backups) throws Exception {
    Map<Service, Map<String, String>> before = states();
    Map<Service, Map<String, String>> saidBefore = said();
    for (Service service : Service.values()) {
      stack.kill(service.label());
    }
    for (Service service : Service.values()) {
      stack.databases().putBack(service, backups.get(service));
    }
    stack.awaitReady(LONGEST_START);
    stack.awaitRest();
    Map<Service, Map<String, String>> after = states();
    Map<Service, Map<String, String>> saidAfter = said();
    for (Service service : Service.values()) {
      Map<String, String> expected = new HashMap<>(before.get(service));
      Map<String, String> found = new HashMap<>(after.get(service));
      Set<String> unmoved = new HashSet<>(expected.keySet());
      unmoved.removeIf(id ->
          !saidBefore.values().stream()
              .map(one -> one.getOrDefault(id, "0"))
              .toList()
              .equals(saidAfter.values().stream().map(one -> one.getOrDefault(id, "0")).toList()));
      expected.keySet().retainAll(unmoved);
      found.keySet().retainAll(unmoved);
      assertThat(unmoved).as("complaints that were left alone").hasSizeGreaterThan(STEP);
      assertThat(found).as("what " + service + " knows").isEqualTo(expected);
    }
  }

  private void isSound(Load load) throws Exception {
    // Clocks go on firing; what they say is not published yet at once.
    stack.awaitRest();
    Outside outside = load.outside();
    Evidence evidence = stack.evidence(outside);
    assertThat(
            Audit.check(evidence).stream()
                .filter(violation -> gone.stream().noneMatch(violation.toString()::contains))
                .toList())
        .isEmpty();
    for (Service service : Service.values()) {
      assertThat(stack.databases().query(service, "select kind || reason from parked"))
          .as("records that %s parked", service)
          .isEmpty();
    }
  }

  private Map<Service, Map<String, String>> states() {
    return perService(
        service -> byFirstWord(stack.databases().query(service, STATES.get(service))));
  }

  private Map<Service, Map<String, String>> said() {
    return perService(service ->
        byFirstWord(
            stack
                .databases()
                .query(service, "select subject || ' ' || last_sequence from stream")));
  }

  private static Map<Service, Map<String, String>> perService(
      Function<Service, Map<String, String>> ask) {
    Map<Service, Map<String, String>> answers = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      answers.put(service, ask.apply(service));
    }
    return answers;
  }

  private static Map<String, String> byFirstWord(List<String> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.split(" ", 2)[0], row -> row));
  }

  private long journaled(Service service) {
    return stack.databases().count(service, "select count(*) from journal");
  }

  private Set<String> handedOver() {
    return new HashSet<>(stack.databases().query(Service.NOTIFICATION, HANDED_OVER));
  }

  /** How many mails there are of each message. */
  private Map<String, Long> mails() throws Exception {
    return stack.evidence(Outside.unknown()).mails().stream()
        .collect(
            Collectors.groupingBy(
                mail -> mail.messageId().replaceFirst("^<", "").replaceFirst("@.*", ""),
                Collectors.counting()));
  }
}
