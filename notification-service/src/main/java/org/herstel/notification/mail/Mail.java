package org.herstel.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.herstel.invitation.Invitation;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, frozen at the first attempt: every attempt carries the same.
 *
 * @param invitation for the calendar, where there is one
 */
public record Mail(String subject, String text, String html, @Nullable Invitation invitation) {

  /** A mail that invites to nothing. */
  public Mail(String subject, String text, String html) {
    this(subject, text, html, null);
  }

  /**
   * SHA-256, in hexadecimal, over subject, text, HTML and, where there is one, the invitation, each
   * in UTF-8 and ended by a zero byte.
   */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts()) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private List<String> parts() {
    return invitation == null
        ? List.of(subject, text, html)
        : List.of(subject, text, html, invitation.text());
  }
}
