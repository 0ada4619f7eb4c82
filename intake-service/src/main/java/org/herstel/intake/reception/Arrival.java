package org.herstel.intake.reception;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.herstel.events.FeedbackGiven;
import org.herstel.intake.language.CustomerLanguage;
import org.herstel.kit.journal.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is about to be taken in.
 *
 * @param id the complaint's
 * @param source who hands it in, if that is known
 * @param sourceId its id there
 * @param origin who brings it
 * @param feedback what it was given as, if it was given as feedback
 */
public record Arrival(
    UUID id,
    ComplaintBody body,
    CustomerLanguage language,
    @Nullable String source,
    @Nullable String sourceId,
    Origin origin,
    @Nullable FeedbackGiven feedback) {

  /** With an id of its own. */
  static Arrival of(
      ComplaintBody body,
      CustomerLanguage language,
      @Nullable String source,
      @Nullable String sourceId,
      Origin origin) {
    return new Arrival(
        UuidCreator.getTimeOrderedEpoch(), body, language, source, sourceId, origin, null);
  }
}
