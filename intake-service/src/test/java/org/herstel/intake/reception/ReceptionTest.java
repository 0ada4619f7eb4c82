package org.herstel.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Concern;
import org.herstel.events.Harm;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Complaints;
import org.herstel.intake.complaint.Ownership;
import org.junit.jupiter.api.Test;

class ReceptionTest {

  @Test
  void a_complaint_is_received_and_at_once_somebody_is_accountable() {
    var received = Complaints.received().received();

    assertThat(Reception.events(received, Optional.of(Complaints.OWNER)))
        .containsExactly(received, new OwnerAssigned(Complaints.OWNER, true));
    assertThat(Reception.events(received, Optional.empty())).containsExactly(received);
  }

  @Test
  void a_complaint_begins_in_round_1_with_an_owner_who_has_not_accepted() {
    Complaint complaint = Complaints.received();

    assertThat(complaint.status()).isEqualTo(ComplaintStatus.RECEIVED);
    assertThat(complaint.round()).isEqualTo(1);
    assertThat(complaint.ownership()).isEqualTo(new Ownership(Complaints.OWNER, false));
  }

  @Test
  void concerns_are_numbered_in_the_order_given() {
    Harm harm = new Harm("time", null);

    assertThat(
            Concerns.of(
                List.of(
                    new Concerns.Draft("delivery", "late", null),
                    new Concerns.Draft("product", "broken", harm)),
                "story"))
        .containsExactly(
            new Concern(1, "delivery", "late", null), new Concern(2, "product", "broken", harm));
  }

  @Test
  void without_concerns_the_story_is_the_concern() {
    assertThat(Concerns.of(List.of(), "It broke."))
        .containsExactly(new Concern(1, "general", "It broke.", null));
  }

  @Test
  void a_long_story_is_shortened_without_cutting_a_character_in_two() {
    String story = "x".repeat(9_999) + "😡" + "y".repeat(50);

    assertThat(Concerns.of(List.of(), story).getFirst().description()).isEqualTo("x".repeat(9_999));
    assertThat(Concerns.of(List.of(), "z".repeat(10_001)).getFirst().description())
        .isEqualTo("z".repeat(10_000));
  }

  @Test
  void a_reference_names_the_year_and_eight_unmistakable_characters() {
    UUID id = UUID.fromString("0192f000-0000-7000-8000-00443214c743");

    assertThat(Reference.of(id, Instant.parse("2026-12-31T23:59:59Z")))
        .isEqualTo("H-2026-3TH91SG8")
        .matches("H-2026-[0-9A-HJKMNP-TV-Z]{8}");
  }

  @Test
  void references_do_not_repeat_in_a_day_of_complaints() {
    Instant now = Instant.parse("2026-11-21T20:00:00Z");

    assertThat(
            Stream.generate(UuidCreator::getTimeOrderedEpoch)
                .limit(10_000)
                .map(id -> Reference.of(id, now))
                .collect(Collectors.toSet()))
        .hasSize(10_000);
  }
}
