package org.herstel.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.herstel.events.Sha256;
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
    MessageDigest digest = Sha256.begin();
    for (String part : parts()) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> parts() {
    return invitation == null
        ? List.of(subject, text, html)
        : List.of(subject, text, html, invitation.text());
  }
}
