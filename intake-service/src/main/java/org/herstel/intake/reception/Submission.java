package org.herstel.intake.reception;

import java.util.Arrays;
import java.util.UUID;
import org.herstel.events.Sha256;
import org.herstel.kit.state.StateJson;
import org.jspecify.annotations.Nullable;

/**
 * Something a source hands in.
 *
 * @param id its id at the source; without one it cannot be known again
 * @param digest SHA-256 of what it says, whatever the spelling of its JSON
 */
public record Submission(String source, @Nullable String id, byte @Nullable [] digest) {

  /** What a source hands in as a complaint. */
  public static Submission of(String source, @Nullable String id, ComplaintBody body) {
    return new Submission(source, id, digest(body));
  }

  /** Something that could not be read, of a source that may not even be known. */
  public static Submission unreadable(String source, @Nullable String id) {
    return new Submission(source, id, null);
  }

  /** A submission that becomes this complaint. */
  public Accepted as(UUID complaint) {
    return new Accepted(this, complaint);
  }

  /** Whether both say the same. */
  public boolean isSame(Submission other) {
    return Arrays.equals(digest, other.digest);
  }

  /** A submission and the complaint it becomes, if it becomes one. */
  public record Accepted(Submission submission, @Nullable UUID complaint) {}

  private static byte[] digest(ComplaintBody body) {
    return Sha256.of(StateJson.write(body));
  }
}
