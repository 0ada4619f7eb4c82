package org.herstel.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened in the recovery of one complaint; keyed by the complaint's id. */
public sealed interface ComplaintEvent extends Event
    permits IntakeEvent,
        ResolutionEvent,
        FollowupEvent,
        NotificationEvent,
        ComplaintEvent.FactOutOfStep,
        ComplaintEvent.RecordDiscarded {

  /**
   * A fact from another service reached a complaint that it no longer fits, for instance an
   * acceptance after a withdrawal. Nothing was changed; the owner has to look. Any service may say
   * this.
   *
   * @param type the type of the fact that did not fit
   * @param reason stable code of what stood in the way
   * @param detail what the owner should know, in English
   */
  record FactOutOfStep(String type, String reason, @Personal @Nullable String detail)
      implements ComplaintEvent {}

  /**
   * An operator decided that a record that this service could not process is left out for ever. Any
   * service may say this.
   *
   * @param parked identity of the parked record
   * @param place topic, partition and offset of the original
   * @param source {@code type} and {@code sequence} of the event left out, as far as readable
   */
  record RecordDiscarded(
      UUID parked,
      String place,
      @Nullable String type,
      @Nullable String source,
      @Nullable Long sequence,
      @Personal String reason)
      implements ComplaintEvent {}
}
