package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.notification.Platform.awaitMessage;
import static org.herstel.notification.Platform.message;
import static org.herstel.notification.Platform.messages;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.said;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.herstel.notification.Platform;
import org.herstel.notification.smtp.FlakySmtp.Fault;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class SendingTest {
  @Inject DataSource database;

  private final String complaint = newComplaint();
  private final String address = newAddress();

  @Test
  void what_is_refused_for_now_is_tried_again_until_it_is_taken() {
    MailServer.line().plan(address, Fault.REFUSE_FOR_NOW, Fault.REFUSE_FOR_NOW);
    Platform.received(complaint, "en", address);

    String id = awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    assertThat(message(id).getList("tried.outcome"))
        .containsExactly("temporary-failure", "temporary-failure", "handed-over");
    assertThat(message(id).getString("tried[0].answer")).startsWith("451 4.7.1");
    assertThat(MailServer.taken(address)).hasSize(1);
    assertThat(said(complaint)).containsExactly("message-handed-over");
  }

  @Test
  void what_is_refused_for_now_again_and_again_counts_as_undeliverable() {
    Fault now = Fault.REFUSE_FOR_NOW;
    MailServer.line().plan(address, now, now, now, now, now);
    Platform.received(complaint, "en", address);

    String id = awaitMessage(complaint, "acknowledgement", "FAILED");

    assertThat(message(id).getList("tried")).hasSize(4);
    assertThat(said(complaint)).containsExactly("message-failed");
  }

  @Test
  void what_is_refused_for_good_has_failed_at_once() {
    MailServer.line().plan(address, Fault.REFUSE_FOR_GOOD);
    Platform.received(complaint, "en", address);

    String id = awaitMessage(complaint, "acknowledgement", "FAILED");

    assertThat(message(id).getList("tried.outcome")).containsExactly("permanent-failure");
    assertThat(message(id).getString("tried[0].answer")).startsWith("550 5.1.1");
    assertThat(said(complaint)).containsExactly("message-failed");
  }

  @Test
  void a_lost_answer_makes_it_uncertain_and_it_is_repeated_under_the_same_id() throws Exception {
    MailServer.line().plan(address, Fault.LOSE_ANSWER);
    Platform.received(complaint, "en", address);

    String id = awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    assertThat(message(id).getList("tried.outcome")).containsExactly("uncertain", "handed-over");
    assertThat(said(complaint)).containsExactly("message-uncertain", "message-handed-over");
    List<MimeMessage> wire = MailServer.taken(address);
    assertThat(wire).hasSize(2);
    assertThat(wire.get(0).getMessageID()).isEqualTo(wire.get(1).getMessageID());
    assertThat(wire.get(0).getSentDate()).isEqualTo(wire.get(1).getSentDate());
  }

  @Test
  void a_mail_lost_on_the_way_is_repeated_too() {
    MailServer.line().plan(address, Fault.LOSE_MAIL);
    Platform.received(complaint, "en", address);

    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    assertThat(MailServer.taken(address)).hasSize(1);
    assertThat(said(complaint)).containsExactly("message-uncertain", "message-handed-over");
  }

  @Test
  void after_three_repeats_without_an_answer_it_stays_uncertain() {
    Fault lost = Fault.LOSE_ANSWER;
    MailServer.line().plan(address, lost, lost, lost, lost, lost);
    Platform.received(complaint, "en", address);

    await().atMost(SOON).until(() -> said(complaint).size() == 4);

    String id = awaitMessage(complaint, "acknowledgement", "UNCERTAIN");
    assertThat(message(id).getString("nextAttempt")).isNull();
    assertThat(MailServer.taken(address)).hasSize(4);
  }

  @Test
  void an_attempt_that_hangs_is_given_up_and_does_not_touch_the_next_one() {
    MailServer.line().plan(address, Fault.HOLD_ANSWER);
    Platform.received(complaint, "en", address);

    String id = awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
    await()
        .atMost(SOON)
        .until(
            () -> message(id).getList("tried.outcome").equals(List.of("uncertain", "handed-over")));

    assertThat(said(complaint)).containsExactly("message-uncertain", "message-handed-over");
  }

  @Test
  void what_a_crash_left_started_is_uncertain_and_repeated() throws SQLException {
    Platform.received(complaint, "en", address);
    String id = awaitMessage(complaint, "acknowledgement", "HANDED_OVER");

    leftByACrash(id);
    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
    await().atMost(SOON).until(() -> said(complaint).size() == 3);

    assertThat(message(id).getList("tried.outcome"))
        .containsExactly("handed-over", "lost", "handed-over");
    assertThat(said(complaint))
        .containsExactly("message-handed-over", "message-uncertain", "message-handed-over");
  }

  @Test
  void an_outage_of_the_mail_server_delays_everything_and_loses_or_doubles_nothing()
      throws Exception {
    Map<String, String> addresses = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      addresses.put(newComplaint(), newAddress());
    }
    List<String> complaints = new ArrayList<>(addresses.keySet());
    MailServer.line().goDown();
    try {
      complaints.subList(0, 30).forEach(c -> Platform.received(c, "en", addresses.get(c)));
      await()
          .atMost(SOON)
          .until(() -> triedInVain(complaints.subList(0, 30)) && waiting(complaints.get(29)));
    } finally {
      MailServer.line().comeUp();
    }
    complaints.subList(30, 40).forEach(c -> Platform.received(c, "en", addresses.get(c)));

    for (String each : complaints) {
      awaitMessage(each, "acknowledgement", "HANDED_OVER");
      assertThat(MailServer.taken(addresses.get(each))).hasSize(1);
      assertThat(said(each)).containsExactly("message-handed-over");
    }
  }

  private static boolean triedInVain(List<String> complaints) {
    return complaints.stream()
        .flatMap(each -> messages(each).<String>getList("items.id").stream())
        .anyMatch(id -> message(id).getList("tried.outcome").contains("technical-failure"));
  }

  private static boolean waiting(String complaint) {
    List<String> states = messages(complaint).getList("items.state");
    return states.equals(List.of("QUEUED")) || states.equals(List.of("RETRYING"));
  }

  /** The rows as they are when the process dies between "attempt started" and its result. */
  private void leftByACrash(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          begin;
          update message set state = 'SENDING', attempts = attempts + 1, next_attempt = null,
            lease_until = clock_timestamp() + interval '300 milliseconds' where id = '%s';
          insert into attempt (message, number, started)
            select id, attempts, clock_timestamp() from message where id = '%s';
          commit;\
          """
              .formatted(id, id));
    }
  }
}
