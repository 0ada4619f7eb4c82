package org.herstel.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.notification.Platform.FOLLOWUP;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.RESOLUTION;
import static org.herstel.notification.Platform.as;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.says;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.WhyRecorded;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.feed.Listener.Heard;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class EventsTest {
  private static final String OPERATOR = TestTokens.token("operator", "ops");

  @TestHTTPResource("/")
  URI service;

  private final String complaint = newComplaint();

  @Test
  void shows_every_event_as_a_structured_cloud_event_own_ones_too() {
    try (Listener listener = Listener.at(service, "?complaint=" + complaint, OPERATOR, null)) {
      listener.awaitConnected();
      Platform.received(complaint, "en", newAddress());

      await().atMost(SOON).until(() -> listener.heard().size() == 2);

      Heard first = listener.heard().getFirst();
      JsonPath event = JsonPath.from(first.data());
      assertThat(first.event()).isEqualTo("org.herstel.complaint.received.v1");
      assertThat(event.getString("specversion")).isEqualTo("1.0");
      assertThat(event.getString("type")).isEqualTo(first.event());
      assertThat(event.getString("source")).isEqualTo("/herstel/intake");
      assertThat(event.getString("subject")).isEqualTo(complaint);
      assertThat(event.getString("sequence")).isEqualTo("1");
      assertThat(event.getString("data.reference")).isEqualTo("HER-2611-0042");
      assertThat(listener.heard().get(1).event())
          .isEqualTo("org.herstel.complaint.message-handed-over.v1");
    }
  }

  @Test
  void resumes_after_any_event_without_a_gap_or_a_repetition() {
    IntStream.rangeClosed(1, 30)
        .forEach(i -> says(INTAKE, complaint, new NoteAdded(i, "note " + i)));
    List<Heard> all;
    try (Listener whole = Listener.at(service, "?after=0&complaint=" + complaint, OPERATOR, null)) {
      await().atMost(SOON).until(() -> whole.heard().size() == 30);
      all = List.copyOf(whole.heard());
    }
    assertThat(all)
        .extracting(Heard::id)
        .isSortedAccordingTo(java.util.Comparator.comparingLong(Long::parseLong));
    String middle = all.get(11).id();
    try (Listener resumed = Listener.at(service, "?complaint=" + complaint, OPERATOR, middle)) {
      says(INTAKE, complaint, new NoteAdded(31, "note 31"));
      await().atMost(SOON).until(() -> resumed.heard().size() == 19);
      assertThat(resumed.heard().subList(0, 18)).isEqualTo(all.subList(12, 30));
      assertThat(resumed.heard().getLast().data()).contains("note 31");
    }
  }

  @Test
  void starts_now_unless_told_and_filters_by_type_and_service() {
    says(INTAKE, complaint, new NoteAdded(1, "before"));
    awaitConsumed(INTAKE.position(complaint));
    String type = "org.herstel.complaint.note-added.v1";
    String filter = "?type=" + type + ",org.herstel.complaint.why-recorded.v1";
    try (Listener notes = Listener.at(service, filter + "&complaint=" + complaint, OPERATOR, null);
        Listener followup =
            Listener.at(
                service, "?source=/herstel/followup&complaint=" + complaint, OPERATOR, null)) {
      notes.awaitConnected();
      followup.awaitConnected();
      says(RESOLUTION, complaint, new CauseConfirmed("c", "d", "e", null));
      says(FOLLOWUP, complaint, Sample.holdingRequested(1, true));
      says(INTAKE, complaint, new NoteAdded(2, "after"));

      await().atMost(SOON).until(() -> notes.heard().size() == 1 && followup.heard().size() == 1);
      assertThat(notes.heard().getFirst().data()).contains("after");
      assertThat(followup.heard().getFirst().event()).contains("holding-requested");
    }
  }

  @Test
  void restricted_values_are_left_out() {
    try (Listener listener = Listener.at(service, "?complaint=" + complaint, OPERATOR, null)) {
      listener.awaitConnected();
      says(RESOLUTION, complaint, new WhyRecorded(1, "the driver was drunk"));
      says(RESOLUTION, complaint, new CauseConfirmed("driver", "drunk", "drunk", "drunk"));

      await().atMost(SOON).until(() -> listener.heard().size() == 2);
      assertThat(listener.heard()).noneMatch(heard -> heard.data().contains("drunk"));
      assertThat(JsonPath.from(listener.heard().get(1).data()).getString("data.code"))
          .isEqualTo("driver");
    }
  }

  @Test
  void an_integrator_hears_only_what_its_own_source_handed_in() {
    String own = TestTokens.tokenOfSource("integrator", "shop", "webshop");
    String other = TestTokens.tokenOfSource("integrator", "spy", "elsewhere");
    try (Listener shop = Listener.at(service, "?complaint=" + complaint, own, null);
        Listener spy = Listener.at(service, "?complaint=" + complaint, other, null);
        Listener bySource =
            Listener.at(service, "?source=webshop&complaint=" + complaint, OPERATOR, null)) {
      shop.awaitConnected();
      spy.awaitConnected();
      bySource.awaitConnected();
      Platform.received(complaint, "en", newAddress());

      await().atMost(SOON).until(() -> shop.heard().size() == 2 && bySource.heard().size() == 2);
      assertThat(spy.heard()).isEmpty();
    }
  }

  @Test
  void is_for_operators_and_integrators() {
    io.restassured.RestAssured.get("/v1/events").then().statusCode(401);
    as("agent", "marijke").get("/v1/events").then().statusCode(403);
    as("supervisor", "boss").get("/v1/events").then().statusCode(403);
  }

  @Test
  void an_id_that_was_never_given_is_refused() {
    for (String id : List.of("999999999999", "-3", "abc")) {
      as("operator", "ops")
          .header("Last-Event-ID", id)
          .get("/v1/events")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void every_one_of_many_that_connect_at_once_is_answered() {
    List<Listener> many = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        many.add(Listener.at(service, "?complaint=" + complaint, OPERATOR, null));
      }
      many.forEach(Listener::awaitConnected);
      says(INTAKE, complaint, new NoteAdded(1, "for all"));
      await()
          .atMost(SOON)
          .until(() -> many.stream().allMatch(listener -> listener.heard().size() == 1));
    } finally {
      many.forEach(Listener::close);
    }
  }

  @Test
  void a_quiet_stream_is_kept_alive_by_comments() {
    try (Listener listener = Listener.at(service, "?complaint=" + complaint, OPERATOR, null)) {
      await().atMost(SOON).until(() -> listener.comments() >= 3);
      assertThat(listener.heard()).isEmpty();
    }
  }

  @Test
  void a_client_that_does_not_read_holds_up_nobody() throws Exception {
    String big = "x".repeat(15_000);
    List<Socket> deaf = new ArrayList<>();
    try (Listener listener = Listener.at(service, "?complaint=" + complaint, OPERATOR, null)) {
      for (int i = 0; i < 20; i++) {
        deaf.add(deaf(complaint));
      }
      listener.awaitConnected();
      IntStream.rangeClosed(1, 200).forEach(i -> says(INTAKE, complaint, new NoteAdded(i, big)));

      await().atMost(SOON).until(() -> listener.heard().size() == 200);
    } finally {
      for (Socket socket : deaf) {
        socket.close();
      }
    }
  }

  private Socket deaf(String complaint) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new java.net.InetSocketAddress(service.getHost(), service.getPort()));
    socket
        .getOutputStream()
        .write(
            ("GET /v1/events?complaint="
                    + complaint
                    + " HTTP/1.1\r\nHost: x\r\n"
                    + "Authorization: Bearer "
                    + OPERATOR
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).contains("200");
    return socket;
  }

  private void awaitConsumed(String position) {
    await()
        .atMost(SOON)
        .until(() ->
            as("operator", "ops").header("Herstel-After", position).get("/v1/parked").statusCode()
                == 200);
  }
}
