package org.herstel.followup.recovery;

import java.util.UUID;

/** A clock of one complaint. */
public sealed interface Clock {
  /** Stable name of the kind of timer. */
  String kind();

  /** Tells apart clocks of one kind. */
  String key();

  /** On the first answer by a person. */
  record OfFirstResponse() implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "first-response";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return "";
    }
  }

  /** On one promise. */
  record OfPromise(UUID promise) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "promise";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return promise.toString();
    }
  }
}
