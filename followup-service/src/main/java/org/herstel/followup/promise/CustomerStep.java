package org.herstel.followup.promise;

import java.time.Instant;
import java.util.Optional;
import org.herstel.events.Step;

/**
 * A step of an agreed plan that the customer does. The customer is reminded of it; it is no
 * promise, is never broken, and nobody is put off because of it.
 *
 * @param version of the agreed plan
 * @param number of the step inside the complaint
 * @param round of the complaint in which it was agreed
 * @param reminders how many the customer was sent
 */
public record CustomerStep(
    int version,
    int number,
    int round,
    String text,
    Instant agreedAt,
    Instant due,
    int reminders,
    Optional<Instant> doneAt) {

  static CustomerStep agreed(int version, Step step, int round, Instant at) {
    return new CustomerStep(
        version, step.number(), round, step.text(), at, step.due(), 0, Optional.empty());
  }

  CustomerStep reminded(int reminder) {
    return new CustomerStep(
        version, number, round, text, agreedAt, due, Math.max(reminders, reminder), doneAt);
  }

  CustomerStep done(Instant at) {
    Instant first = doneAt.filter(known -> known.isBefore(at)).orElse(at);
    return new CustomerStep(
        version, number, round, text, agreedAt, due, reminders, Optional.of(first));
  }
}
