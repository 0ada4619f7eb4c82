package org.herstel.intake.feedback;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The place that the current request comes from. */
@RequestScoped
class FeedbackCaller {
  private @Nullable String place;

  void comesFrom(String knownPlace) {
    place = knownPlace;
  }

  /**
   * Its name.
   *
   * @throws IllegalStateException if the method is not {@link FeedbackKeyed}
   */
  String place() {
    if (place == null) {
      throw new IllegalStateException("nobody has looked at the key of this request");
    }
    return place;
  }
}
