package org.herstel.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.START;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.time;

import org.herstel.events.Channel;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.followup.consultation.Consultations;
import org.herstel.followup.deadline.Deadlines;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;

class MilestonesTest {
  private final Story story = new Story().received();

  private Milestones milestones() {
    return story.recovery().milestones();
  }

  @Test
  void receiving_is_remembered_with_its_channel() {
    assertThat(milestones().receivedAt()).contains(START);
    assertThat(milestones().channel()).contains(Channel.EMAIL);
    assertThat(milestones().answeredAt()).isEmpty();
  }

  @Test
  void the_earliest_answer_with_a_step_counts_however_late_it_becomes_known() {
    story.at("PT50M").hears(contact(time("PT5M")));
    assertThat(milestones().answeredAt()).isEmpty();
    story.hears(contact(time("PT40M"), "called the courier"));
    story.hears(contact(time("PT30M"), "called the shop"));
    story.hears(contact(time("PT45M"), "called again"));
    assertThat(milestones().answeredAt()).contains(time("PT30M"));
  }

  @Test
  void a_resolution_holds_until_the_complaint_is_reopened_and_resolved_again() {
    story.hears(new ComplaintResolved(), 1, time("PT10H"));
    assertThat(story.recovery().resolvedAt()).contains(time("PT10H"));
    assertThat(milestones().answeredAt()).contains(time("PT10H"));

    story.hears(new ComplaintReopened(null), 2, time("PT20H"));
    assertThat(story.recovery().resolvedAt()).isEmpty();

    story.hears(new ComplaintResolved(), 2, time("PT30H"));
    story.hears(new ComplaintResolved(), 1, time("PT31H"));
    assertThat(story.recovery().resolvedAt()).contains(time("PT30H"));
  }

  @Test
  void a_withdrawn_complaint_is_not_resolved() {
    story.hears(new ComplaintResolved(), 1, time("PT10H"));
    story.hears(new ComplaintWithdrawn(null), 1, time("PT11H"));
    assertThat(story.recovery().resolvedAt()).isEmpty();
  }

  @Test
  void a_stored_recovery_from_before_there_were_rules_has_none() {
    String stored = StateJson.write(story.recovery());
    String older = stored.replaceFirst("\"deadlines\":.*,\"ledger\":", "\"ledger\":");
    assertThat(older).isNotEqualTo(stored);

    Recovery read = StateJson.read(older, Recovery.class);
    assertThat(read.deadlines()).isEqualTo(Deadlines.NONE);
    assertThat(read.consultations()).isEqualTo(Consultations.NONE);
    assertThat(read.firstResponse()).isEqualTo(story.recovery().firstResponse());
  }

  @Test
  void a_stored_recovery_without_milestones_can_still_be_read() {
    String stored = StateJson.write(story.recovery());
    String older = stored.replaceFirst(",\"milestones\":.*}$", "}");
    assertThat(older).isNotEqualTo(stored);

    Recovery read = StateJson.read(older, Recovery.class);
    assertThat(read.milestones()).isEqualTo(Milestones.NONE);
    assertThat(read.firstResponse()).isEqualTo(story.recovery().firstResponse());
    assertThat(StateJson.read(stored, Recovery.class)).isEqualTo(story.recovery());
    assertThat(
            StateJson.read(
                older.replaceFirst("}$", ",\"milestones\":{\"channel\":\"WEB\"}}"), Recovery.class))
        .extracting(recovery -> recovery.milestones().resolution().isPresent())
        .isEqualTo(false);
  }
}
