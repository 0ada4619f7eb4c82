package org.herstel.events;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record on {@code complaint-submissions} is not a submission. Carries everything that is wrong
 * with its attributes, and what could be made out nevertheless, so that the data can be checked too
 * and the rejection counted for its source.
 */
public final class UnreadableSubmission extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> reasons;
  private final @Nullable String source;
  private final byte @Nullable [] data;

  UnreadableSubmission(List<String> reasons, @Nullable String source, byte @Nullable [] data) {
    super(String.join("; ", reasons));
    this.reasons = List.copyOf(reasons);
    this.source = source;
    this.data = data;
  }

  /** What is wrong, each a sentence without a word of the submission; never empty. */
  public List<String> reasons() {
    return reasons;
  }

  /** The attribute {@code source}, if it is there and well-formed. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The data, if they are there; not looked at. */
  public Optional<byte[]> data() {
    return Optional.ofNullable(data);
  }
}
