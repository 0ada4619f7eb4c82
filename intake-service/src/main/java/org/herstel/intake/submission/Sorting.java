package org.herstel.intake.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.intake.reception.Submission;
import org.herstel.intake.reception.Submissions.Key;
import org.herstel.intake.reception.Submissions.Known;

/** Tells new submissions from repeated ones and from ids that are used for something else. */
final class Sorting {
  static final String REUSED =
      "submission-id-reused: the source has handed in something else under this id before";

  private final Map<Key, Known> known;
  private final Map<Key, Submission> begun = new HashMap<>();
  private final List<Reading.Whole> fresh = new ArrayList<>();
  private final List<Submission> duplicates = new ArrayList<>();
  private final List<Reading.Faulty> faulty = new ArrayList<>();

  /**
   * Begins with what was accepted before.
   *
   * @param known by source and id
   */
  Sorting(Map<Key, Known> known) {
    this.known = known;
  }

  /** Adds the next record, in the order of the topic. */
  void add(Reading reading) {
    switch (reading) {
      case Reading.Faulty fault -> faulty.add(fault);
      case Reading.Whole whole -> add(whole);
    }
  }

  private void add(Reading.Whole whole) {
    Submission submission = whole.submission();
    Known before = known.get(whole.key());
    Submission beside = begun.get(whole.key());
    if (before == null && beside == null) {
      begun.put(whole.key(), submission);
      fresh.add(whole);
    } else if (before != null ? before.isSame(submission) : submission.isSame(beside)) {
      duplicates.add(submission);
    } else {
      faulty.add(whole.because(REUSED));
    }
  }

  /** Those to take in. */
  List<Reading.Whole> fresh() {
    return fresh;
  }

  /** Those that were handed in before, word for word. */
  List<Submission> duplicates() {
    return duplicates;
  }

  /** Those to reject. */
  List<Reading.Faulty> faulty() {
    return faulty;
  }
}
