package org.herstel.intake.feedback;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstel.events.Sha256;

/**
 * The keys by which places are known that hand feedback in. A place may have several, so that one
 * can be replaced by another. Only their hashes are kept.
 */
record FeedbackKeys(List<Key> keys) {
  /** Name of the property. */
  static final String PROPERTY = "herstel.feedback.keys";

  static final FeedbackKeys NONE = new FeedbackKeys(List.of());

  private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,200}");

  /** One of them. */
  record Key(String place, byte[] digest) {}

  FeedbackKeys {
    keys = List.copyOf(keys);
  }

  /**
   * Reads the property.
   *
   * @throws IllegalArgumentException saying what is wrong, without showing a key
   */
  static FeedbackKeys parse(String text) {
    List<Key> keys = new ArrayList<>();
    for (String entry : text.strip().split("\\s*,\\s*", -1)) {
      int colon = entry.indexOf(':');
      String place = colon < 0 ? "" : entry.substring(0, colon);
      String secret = entry.substring(colon + 1);
      if (!PLACE.matcher(place).matches()) {
        throw wrong("key " + (keys.size() + 1) + " has no name of a place");
      }
      if (!SECRET.matcher(secret).matches()) {
        throw wrong("the secret of " + place + " is not of that form");
      }
      Key key = new Key(place, Sha256.of(secret));
      if (keys.stream().anyMatch(other -> MessageDigest.isEqual(other.digest(), key.digest()))) {
        throw wrong("the secret of " + place + " appears twice");
      }
      keys.add(key);
    }
    return new FeedbackKeys(keys);
  }

  /** The place that a secret is of. Takes as long for a wrong one as for a right one. */
  Optional<String> place(String secret) {
    byte[] digest = Sha256.of(secret);
    Optional<String> place = Optional.empty();
    for (Key key : keys) {
      if (MessageDigest.isEqual(key.digest(), digest)) {
        place = Optional.of(key.place());
      }
    }
    return place;
  }

  /** All places. */
  Set<String> places() {
    return keys.stream().map(Key::place).collect(Collectors.toUnmodifiableSet());
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        PROPERTY
            + ": "
            + what
            + "; expected <place>:<secret>, several separated by commas: a place has 1 to 32 small"
            + " letters, digits and hyphens, a secret 32 to 200 letters, digits, hyphens and"
            + " underscores");
  }
}
