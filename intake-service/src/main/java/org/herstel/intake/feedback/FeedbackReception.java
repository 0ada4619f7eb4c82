package org.herstel.intake.feedback;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FeedbackGiven;
import org.herstel.intake.language.CustomerLanguage;
import org.herstel.intake.language.LanguageDetection;
import org.herstel.intake.reception.Arrival;
import org.herstel.intake.reception.Reception;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/**
 * Takes feedback in. With a low score it is a complaint at once, taken in as any other in the same
 * transaction; everything else is kept for people to read and goes nowhere.
 */
@ApplicationScoped
public class FeedbackReception {
  private final FeedbackRules rules;
  private final FeedbackStore store;
  private final Reception complaints;
  private final LanguageDetection languages;

  FeedbackReception(
      FeedbackConfig config,
      FeedbackStore store,
      Reception complaints,
      LanguageDetection languages) {
    this.rules = new FeedbackRules(config.lowScore());
    this.store = store;
    this.complaints = complaints;
    this.languages = languages;
  }

  /** Does what needs no transaction: gives it an id, finds out its language and what it becomes. */
  public IncomingFeedback prepare(FeedbackBody body, String place, Origin origin) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    CustomerLanguage language = CustomerLanguage.of(body.language(), body.text(), languages);
    Integer score = body.score();
    Optional<Arrival> complaint =
        rules.isComplaint(score)
            ? Optional.of(
                complaints.prepare(
                    body.asComplaint(language.tag()),
                    language,
                    new FeedbackGiven(id, score, place),
                    origin))
            : Optional.empty();
    return new IncomingFeedback(id, place, body, language, complaint);
  }

  /**
   * Takes it in under the lock of its stream.
   *
   * @throws org.herstel.kit.decision.Refused {@code event-too-large}
   */
  public Feedback take(IncomingFeedback incoming, StreamTransaction transaction) {
    return take(incoming, Optional.empty(), transaction);
  }

  /**
   * Takes it in unless the same form has been taken in before; then what that one became.
   *
   * @param form hash of the form with all that was filled in
   */
  public Feedback takeOnce(IncomingFeedback incoming, byte[] form, StreamTransaction transaction) {
    return take(incoming, Optional.of(form), transaction);
  }

  private Feedback take(
      IncomingFeedback incoming, Optional<byte[]> form, StreamTransaction transaction) {
    UUID customer =
        Optional.ofNullable(incoming.body().customer()).flatMap(complaints::identify).orElse(null);
    Feedback feedback = incoming.taken(customer, transaction.now(incoming.subject().toString()));
    if (!store.add(feedback, form)) {
      return store.ofForm(form.orElseThrow());
    }
    incoming.complaint().ifPresent(arrival -> complaints.take(List.of(arrival), transaction));
    return feedback;
  }
}
