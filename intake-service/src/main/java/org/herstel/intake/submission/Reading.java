package org.herstel.intake.submission;

import java.util.List;
import org.herstel.intake.reception.ComplaintBody;
import org.herstel.intake.reception.Submission;
import org.herstel.intake.reception.Submissions.Key;
import org.herstel.kit.inbox.Received;
import org.jspecify.annotations.Nullable;

/** What could be made of a record. */
sealed interface Reading {
  Received record();

  /** A whole complaint. */
  record Whole(
      Received record, String source, String id, ComplaintBody body, @Nullable String traceparent)
      implements Reading {

    Key key() {
      return new Key(source, id);
    }

    Submission submission() {
      return Submission.of(source, id, body);
    }

    Faulty because(String reason) {
      return new Faulty(record, source, id, List.of(reason));
    }
  }

  /**
   * Not a complaint that can be taken in.
   *
   * @param source whose it is, by its topic or by what it says, if that could be made out
   * @param reasons all of them, without a word of the submission
   */
  record Faulty(Received record, @Nullable String source, @Nullable String id, List<String> reasons)
      implements Reading {

    /** Counted for {@link #UNKNOWN} when it cannot be told whose it is. */
    static final String UNKNOWN = "unknown";

    Submission submission() {
      return Submission.unreadable(source == null ? UNKNOWN : source, id);
    }
  }
}
