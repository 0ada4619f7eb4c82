package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.parking.Breaker;
import org.herstel.kit.parking.Draining;
import org.herstel.kit.parking.ParkedKind;
import org.herstel.kit.parking.ParkedRecord;
import org.herstel.kit.parking.Parking;
import org.herstel.kit.toy.Toy;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records as no service of the platform writes them. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class BadRecordsTest {

  @Inject Toy toy;
  @Inject Parking parking;
  @Inject Draining draining;
  @Inject Breaker breaker;

  private final ForeignService intake = ForeignService.named("intake");
  private final RawRecords raw = new RawRecords();
  private final String complaint = UUID.randomUUID().toString();
  private final Envelope one = intake.next(complaint, 1, new IntakeEvent.NoteAdded(1, "one"));

  @AfterEach
  void close() {
    intake.close();
    raw.close();
    breaker.close();
  }

  private ParkedRecord parkedAt(String place) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                parking.open(1000).stream()
                    .filter(parked -> parked.record().place().equals(place))
                    .findFirst(),
            Optional::isPresent)
        .get();
  }

  private void assertFlowsAfterDiscarding(ParkedRecord parked) {
    draining.discard(parked, "forged", "operator");
    intake.publish(one);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly("one"));
  }

  @Test
  void bytes_that_are_no_event_are_parked_and_can_be_discarded() {
    ParkedRecord parked = parkedAt(raw.publish(complaint, Map.of(), new byte[] {0, 1, -1}));
    assertThat(parked.kind()).isEqualTo(ParkedKind.UNDECODABLE);
    assertThat(parked.record().value()).containsExactly(0, 1, -1);
    assertFlowsAfterDiscarding(parked);
  }

  @Test
  void a_record_without_value_is_parked() {
    ParkedRecord parked = parkedAt(raw.publish(complaint, RawRecords.headers(one), null));
    assertThat(parked.kind()).isEqualTo(ParkedKind.UNDECODABLE);
    assertFlowsAfterDiscarding(parked);
  }

  @Test
  void a_record_without_key_is_parked_and_keeps_nobody_waiting() {
    ParkedRecord parked = parkedAt(raw.publish(null, RawRecords.headers(one), one.data()));
    assertThat(parked.kind()).isEqualTo(ParkedKind.UNDECODABLE);
    assertFlowsAfterDiscarding(parked);
  }

  @Test
  void a_record_under_another_key_is_parked() {
    String other = UUID.randomUUID().toString();
    ParkedRecord parked = parkedAt(raw.publish(other, RawRecords.headers(one), one.data()));
    assertThat(parked.subject()).isEqualTo(other);
    assertFlowsAfterDiscarding(parked);
  }

  @Test
  void a_record_that_no_database_could_hold_is_parked() {
    Map<String, byte[]> headers = RawRecords.headers(one);
    headers.put("ce_source", "/herstel/\0".getBytes(StandardCharsets.UTF_8));
    headers.put("ce_type", "org.herstel\0".getBytes(StandardCharsets.UTF_8));
    headers.put("x".repeat(70_000), new byte[] {1});
    ParkedRecord parked = parkedAt(raw.publish(complaint, headers, one.data()));
    assertThat(parked.kind()).isEqualTo(ParkedKind.UNDECODABLE);
    assertThat(parked.record().headers()).containsKey("x".repeat(70_000));
    assertFlowsAfterDiscarding(parked);
  }

  @Test
  void a_known_type_with_data_that_are_not_of_it_is_parked() {
    Envelope nonsense =
        Envelopes.first(one, one.type(), "{\"number\": []}".getBytes(StandardCharsets.UTF_8));
    ParkedRecord parked =
        parkedAt(raw.publish(complaint, RawRecords.headers(nonsense), nonsense.data()));
    assertThat(parked.kind()).isEqualTo(ParkedKind.UNDECODABLE);
    draining.discard(parked, "broken", "operator");
    await().atMost(SOON).until(() -> parking.find(parked.id()).isEmpty());
  }

  @Test
  void a_type_that_nobody_acts_on_passes_and_its_source_is_followed() {
    Envelope unknown =
        Envelopes.first(one, "org.herstel.complaint.sung-to.v1", new byte[] {'{', '}'});
    raw.publish(complaint, RawRecords.headers(unknown), unknown.data());
    Envelope second = Envelopes.after(unknown, new IntakeEvent.NoteAdded(1, "two"));
    intake.publish(second);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly("two"));
  }

  @Test
  void who_speaks_under_this_services_own_name_is_parked() {
    try (var forger = ForeignService.named("toy")) {
      forger.publish(forger.next(complaint, 1, new IntakeEvent.NoteAdded(1, "forged")));
    }
    ParkedRecord parked =
        await()
            .atMost(SOON)
            .until(
                () ->
                    parking.open(1000).stream()
                        .filter(one -> one.subject().equals(complaint))
                        .findFirst(),
                Optional::isPresent)
            .get();
    assertThat(parked.kind()).isEqualTo(ParkedKind.FORK);
    assertFlowsAfterDiscarding(parked);
  }
}
