package org.herstel.intake.reception;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The number by which people speak of a complaint, for instance {@code H-2026-7K3F9QWD}: the year
 * and eight characters of Crockford's base 32 (no I, L, O, U), taken from the random end of the
 * complaint's id.
 */
public final class Reference {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 8;
  private static final int BITS = 5;

  private Reference() {}

  /** The reference of a complaint with this id, received at this time. */
  public static String of(UUID id, Instant receivedAt) {
    StringBuilder reference = new StringBuilder("H-");
    reference.append(receivedAt.atZone(ZoneOffset.UTC).getYear()).append('-');
    long rest = id.getLeastSignificantBits();
    for (int i = 0; i < LENGTH; i++) {
      reference.append(ALPHABET[(int) (rest & 31)]);
      rest >>>= BITS;
    }
    return reference.toString();
  }
}
