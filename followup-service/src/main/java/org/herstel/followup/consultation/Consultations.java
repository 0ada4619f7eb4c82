package org.herstel.followup.consultation;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;

/**
 * Copies of what others said about consultations.
 *
 * @param language of the customer, BCP 47
 * @param answered when each was answered, by its number
 * @param lastContact with the customer
 */
public record Consultations(
    Optional<String> language, Map<Integer, Instant> answered, Optional<Instant> lastContact) {
  /** None are known. */
  public static final Consultations NONE =
      new Consultations(Optional.empty(), Map.of(), Optional.empty());

  /** A member that a stored document lacks is empty. */
  public Consultations {
    language = Objects.requireNonNullElse(language, Optional.empty());
    answered = answered == null ? Map.of() : Map.copyOf(answered);
    lastContact = Objects.requireNonNullElse(lastContact, Optional.empty());
  }

  /** The complaint came in. */
  public Consultations in(String customersLanguage) {
    return new Consultations(Optional.of(customersLanguage), answered, lastContact);
  }

  /** One was answered; the first word counts. */
  public Consultations answered(ConsultationAnswered fact, Instant at) {
    Map<Integer, Instant> more = new TreeMap<>(answered);
    more.putIfAbsent(fact.number(), at);
    return new Consultations(language, more, lastContact);
  }

  /** Somebody talked with the customer. */
  public Consultations contact(Instant at) {
    Instant last = lastContact.filter(known -> known.isAfter(at)).orElse(at);
    return new Consultations(language, answered, Optional.of(last));
  }
}
