package org.herstel.followup.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/** Knows again after a restore who was invited to praise, so that nobody is invited twice. */
@ApplicationScoped
class InvitationReplay implements Replay {
  private final Invitations invitations;
  private final Recoveries recoveries;

  InvitationReplay(Invitations invitations, Recoveries recoveries) {
    this.invitations = invitations;
    this.recoveries = recoveries;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof PraiseInvited) {
      UUID complaint = UUID.fromString(envelope.subject());
      recoveries
          .get(complaint)
          .customer()
          .ifPresent(customer -> invitations.recall(customer, complaint, envelope.time()));
    }
  }
}
