package org.herstel.intake.feedback;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.herstel.kit.problem.Problem;
import org.herstel.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where customers give feedback: the places that have a key, most of them with a page as well. */
@ApplicationScoped
public class FeedbackPlaces {
  /** Name of the header that a key is sent in. */
  static final String KEY_HEADER = "Feedback-Key";

  private final FeedbackKeys keys;
  private final Set<String> closedPages;

  FeedbackPlaces(FeedbackConfig config) {
    this.keys = config.keys().map(FeedbackKeys::parse).orElse(FeedbackKeys.NONE);
    this.closedPages = config.closedPages().map(Set::copyOf).orElse(Set.of());
  }

  /** Refuses to start with keys that are wrong, or with a page closed that there is not. */
  void check(@Observes StartupEvent started) {
    Set<String> unknown = new TreeSet<>(closedPages);
    unknown.removeAll(keys.places());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "herstel.feedback.closed-pages names places that have no key in %s: %s"
              .formatted(FeedbackKeys.PROPERTY, String.join(", ", unknown)));
    }
  }

  /**
   * The place that a key is of.
   *
   * @throws ProblemException 404 where there are no places, 401 without a key or with a wrong one
   */
  String of(@Nullable String key) {
    if (keys.keys().isEmpty()) {
      throw new ProblemException(
          404,
          "feedback-not-configured",
          "No feedback is taken here: " + FeedbackKeys.PROPERTY + " is not set.");
    }
    if (key == null) {
      throw unauthorized(
          "feedback-key-missing", "This call needs the key of a place in " + KEY_HEADER + ".");
    }
    return keys.place(key)
        .orElseThrow(() ->
            unauthorized("feedback-key-unknown", "The key in " + KEY_HEADER + " is of no place."));
  }

  /** Whether customers find a page of this name. */
  public boolean hasPage(String place) {
    return keys.places().contains(place) && !closedPages.contains(place);
  }

  private static ProblemException unauthorized(String code, String detail) {
    return new ProblemException(
        Problem.of(401, code, detail), Map.of("WWW-Authenticate", KEY_HEADER));
  }
}
