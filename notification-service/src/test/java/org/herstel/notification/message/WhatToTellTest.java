package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.notification.Sample.JAAN;
import static org.herstel.notification.Sample.MARIJKE;
import static org.herstel.notification.Sample.PROMISE;
import static org.herstel.notification.Sample.basis;

import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.SurveyKind;
import org.herstel.notification.Sample;
import org.herstel.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;

class WhatToTellTest {
  private static final Recipient KNOWN = Sample.known("nl");

  @Test
  void each_fact_is_told_as_what_it_is() {
    assertThat(told(Sample.received("nl", "Anna", "anna@example.org")))
        .isEqualTo(new Occasion.Acknowledgement());
    assertThat(told(Sample.offered(1)))
        .isEqualTo(new Occasion.PlanOffered(Sample.plan(1), Sample.link(1)));
    assertThat(told(new PlanAgreed(Sample.plan(1))))
        .isEqualTo(new Occasion.PlanAgreed(Sample.plan(1)));
    assertThat(told(Sample.holdingRequested(2, true))).isEqualTo(Sample.holding(2, true));
    assertThat(told(new FollowupEvent.AppointmentMade(Sample.arrangement(0))))
        .isEqualTo(new Occasion.AppointmentInvitation(Sample.arrangement(0), null, null));
    assertThat(told(new FollowupEvent.AppointmentMoved(Sample.arrangement(1), Sample.NOW)))
        .isEqualTo(new Occasion.AppointmentInvitation(Sample.arrangement(1), Sample.NOW, null));
    assertThat(told(new FollowupEvent.AppointmentCancelled(Sample.arrangement(1), "ill")))
        .isEqualTo(new Occasion.AppointmentCancellation(Sample.arrangement(1), false, null));
    assertThat(
            told(
                new FollowupEvent.AppointmentCancelled(
                    Sample.arrangement(1), "complaint-withdrawn")))
        .isEqualTo(new Occasion.AppointmentCancellation(Sample.arrangement(1), true, null));
    assertThat(told(new FollowupEvent.AppointmentReminderRequested(Sample.arrangement(0))))
        .isEqualTo(new Occasion.AppointmentReminder(Sample.arrangement(0), null));
    assertThat(told(new ComplaintResolved())).isEqualTo(new Occasion.Resolved());
    assertThat(told(Sample.surveyRequested(1)))
        .isEqualTo(new Occasion.Survey(SurveyKind.RESOLUTION, Sample.surveyRequested(1).link()));
    assertThat(told(new FollowupEvent.PraiseInvited(Sample.SURVEY, "https://example.org/")))
        .isEqualTo(new Occasion.PraiseInvitation("https://example.org/"));
    assertThat(told(new ComplaintWithdrawn("no longer needed")))
        .isEqualTo(new Occasion.Withdrawn());
  }

  @Test
  void the_customer_is_not_bothered_with_inner_facts() {
    assertThat(WhatToTell.because(new CaseOpened(), KNOWN)).isEmpty();
    assertThat(WhatToTell.because(new OwnerAssigned(MARIJKE, true), KNOWN)).isEmpty();
    assertThat(
            WhatToTell.because(
                new FollowupEvent.PromiseKept(PROMISE, basis(), Sample.NOW, true), KNOWN))
        .isEmpty();
  }

  @Test
  void only_a_different_owner_after_an_earlier_acceptance_is_announced() {
    Recipient accepted = KNOWN.evolve(new OwnerAccepted(MARIJKE), 1);
    Recipient reassigned = accepted.evolve(new OwnerAssigned(JAAN, false), 1);

    assertThat(WhatToTell.because(new OwnerAccepted(MARIJKE), KNOWN)).isEmpty();
    assertThat(WhatToTell.because(new OwnerAccepted(MARIJKE), accepted)).isEmpty();
    assertThat(WhatToTell.because(new OwnerAccepted(JAAN), reassigned))
        .contains(new Occasion.OwnerChanged("jaan"));
  }

  private static Occasion told(ComplaintEvent fact) {
    return WhatToTell.because(fact, KNOWN).orElseThrow();
  }
}
