package org.herstel.events;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ties every event to the one before it of the same source and subject, so that a changed, dropped
 * or swapped event shows.
 *
 * <p>SHA-256 over the previous hash (32 bytes; zeros before the first event) and then, for each of
 * specversion, id, type, source, subject, sequence, time, actor, causationid, correlationid,
 * causesource, causesequence, round, audience, dataschema and data: the length as an unsigned
 * 32-bit big-endian number and the bytes (text in UTF-8). An absent value is the length {@code
 * 0xFFFFFFFF} with no bytes. The text of an attribute is what its header carries; there is one text
 * for one value (see {@link CloudEvents}). Test vectors are published with this contract as {@code
 * chain-hash-vectors.json} beside the schemas.
 */
public final class ChainHash {
  /** Length of a hash in bytes. */
  public static final int LENGTH = 32;

  private static final int ABSENT = 0xFFFFFFFF;

  private ChainHash() {}

  /** The hash before the first event of a subject: 32 zero bytes. */
  public static byte[] beforeFirst() {
    return new byte[LENGTH];
  }

  /**
   * The hash of {@code event}, whose own {@code chainHash} is not looked at.
   *
   * @param previous hash of the event before it, or {@link #beforeFirst()}
   */
  public static byte[] of(byte[] previous, Envelope event) {
    if (previous.length != LENGTH) {
      throw new IllegalArgumentException("the previous hash is not " + LENGTH + " bytes long");
    }
    MessageDigest digest = Sha256.begin();
    digest.update(previous);
    add(digest, CloudEvents.SPEC_VERSION);
    add(digest, event.id());
    add(digest, event.type());
    add(digest, event.source());
    add(digest, event.subject());
    add(digest, event.sequence());
    add(digest, event.time());
    add(digest, event.actor());
    add(digest, event.causationId());
    add(digest, event.correlationId());
    add(digest, event.causeSource());
    add(digest, event.causeSequence());
    add(digest, event.round());
    add(digest, event.audience());
    add(digest, event.dataSchema());
    add(digest, event.data());
    return digest.digest();
  }

  /**
   * Whether {@code event} carries the hash that chains it to the one before it.
   *
   * @param previous hash of the event before it, or {@link #beforeFirst()}
   */
  public static boolean links(byte[] previous, Envelope event) {
    return Arrays.equals(of(previous, event), event.chainHash());
  }

  private static void add(MessageDigest digest, @Nullable Object value) {
    add(digest, value == null ? null : CloudEvents.bytes(value));
  }

  private static void add(MessageDigest digest, byte @Nullable [] bytes) {
    int length = bytes == null ? ABSENT : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    if (bytes != null) {
      digest.update(bytes);
    }
  }
}
