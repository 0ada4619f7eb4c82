package org.herstel.notification.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be handed to a mail server: one address, plain ASCII, without anything
 * that could end a header or a command.
 *
 * @param text the domain in its ASCII form
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
              + "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /** The address in {@code text}, or nothing if it is not exactly one usable address. */
  public static Optional<MailAddress> parse(String text) {
    String trimmed = text.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(trimmed.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return ascii(trimmed.substring(at + 1))
        .filter(domain -> DOMAIN.matcher(domain).matches())
        .map(domain -> trimmed.substring(0, at) + "@" + domain)
        .filter(address -> address.length() <= LONGEST)
        .map(MailAddress::new);
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
