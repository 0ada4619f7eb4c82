package org.herstel.kit.link;

/** What a token turned out to be. */
public sealed interface LinkReading {

  /** Signed by us and in time. */
  record Valid(SignedLink link) implements LinkReading {}

  /** Signed by us, but its time is over. */
  record Expired(SignedLink link) implements LinkReading {}

  /** Not from us, changed on the way, or signed with a key that was withdrawn. */
  record Forged() implements LinkReading {}
}
