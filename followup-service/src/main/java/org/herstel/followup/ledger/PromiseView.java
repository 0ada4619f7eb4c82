package org.herstel.followup.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.PromiseKind;
import org.herstel.followup.promise.Holding;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseState;
import org.herstel.followup.promise.ToldTime;
import org.jspecify.annotations.Nullable;

/**
 * A promise as callers see it, with all that happened to it.
 *
 * @param due the time the customer was told last
 * @param owed whether it still has to be done; a broken promise is owed on
 * @param basis {@code plan-step}, {@code consultation}, {@code appointment} or {@code by-hand}
 * @param rule and {@code ruleVersion}, {@code pack}, {@code calendar}, {@code calendarVersion},
 *     {@code inputs}: how the due time came about. No pack gave a time that was agreed or told
 * @param steps how it was worked out, a line each
 * @param missed told times that passed without word to the customer
 * @param channel how the customer was told; absent: not known
 */
record PromiseView(
    UUID id,
    UUID complaintId,
    int round,
    PromiseKind kind,
    String text,
    String owner,
    PromiseState state,
    Instant due,
    boolean owed,
    @Nullable Instant keptAt,
    @Nullable String releasedBecause,
    String basis,
    @Nullable Integer planVersion,
    @Nullable Integer step,
    @Nullable UUID appointment,
    String rule,
    String ruleVersion,
    @Nullable String pack,
    String calendar,
    @Nullable String calendarVersion,
    Map<String, String> inputs,
    List<String> steps,
    List<Revision> history,
    List<Instant> missed,
    @Nullable Channel channel) {

  /** Why a revision exists. */
  enum Reason {
    MADE,
    HOLDING_MESSAGE,
    LATE_MESSAGE,
    TOLD_BY_AGENT
  }

  /**
   * One time that was told to the customer, or was to be told.
   *
   * @param number 0 for the time first promised
   * @param message what became of the message, if there was one
   * @param toldAt absent if the customer was not told
   * @param words the reason that an agent told
   */
  record Revision(
      int number,
      Reason reason,
      Instant due,
      @Nullable Instant requestedAt,
      Holding.@Nullable Outcome message,
      @Nullable Instant toldAt,
      @Nullable String words) {}

  static PromiseView of(UUID complaint, Promise promise) {
    return new PromiseView(
        promise.id(),
        complaint,
        promise.round(),
        promise.kind(),
        promise.text(),
        promise.owner(),
        promise.state(),
        promise.due(),
        promise.owed(),
        promise.keptAt().orElse(null),
        promise.released().map(Promise.Release::reason).orElse(null),
        promise.basis().type(),
        promise.basis().planVersion(),
        promise.basis().step(),
        promise.basis().appointment(),
        promise.reckoning().rule(),
        promise.reckoning().ruleVersion(),
        promise.reckoning().pack(),
        promise.reckoning().calendar(),
        promise.reckoning().calendarVersion(),
        promise.reckoning().inputs(),
        Optional.ofNullable(promise.reckoning().steps()).orElse(List.of()),
        history(promise),
        promise.broken(),
        promise.channel().orElse(null));
  }

  private static List<Revision> history(Promise promise) {
    List<Revision> history = new ArrayList<>();
    for (Holding holding : promise.holdings()) {
      history.add(
          new Revision(
              holding.revision(),
              holding.late() ? Reason.LATE_MESSAGE : Reason.HOLDING_MESSAGE,
              holding.newDue(),
              holding.requestedAt(),
              holding.outcome(),
              toldAt(promise, holding.revision()).orElse(null),
              null));
    }
    for (ToldTime time : promise.times()) {
      if (promise.holdings().stream().noneMatch(holding -> holding.revision() == time.revision())) {
        history.add(
            new Revision(
                time.revision(),
                time.revision() == 0 ? Reason.MADE : Reason.TOLD_BY_AGENT,
                time.due(),
                null,
                null,
                time.toldAt(),
                time.reason().orElse(null)));
      }
    }
    history.sort(Comparator.comparingInt(Revision::number));
    return history;
  }

  private static Optional<Instant> toldAt(Promise promise, int revision) {
    return promise.times().stream()
        .filter(time -> time.revision() == revision)
        .map(ToldTime::toldAt)
        .findFirst();
  }
}
