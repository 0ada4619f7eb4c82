package org.herstel.kit.link;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that links are signed with, by id; the first signs, all verify. */
record LinkKeys(String first, Map<String, byte[]> secrets) {
  /** Name of the property, for instance {@code k1:<base64url>,k0:<base64url>}. */
  static final String PROPERTY = "herstel.links.keys";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,16}");
  private static final int LEAST_BYTES = 32;

  /**
   * @throws IllegalArgumentException saying what is wrong, without showing a key
   */
  static LinkKeys parse(String text) {
    Map<String, byte[]> secrets = new LinkedHashMap<>();
    for (String entry : text.strip().split("\\s*,\\s*")) {
      int colon = entry.indexOf(':');
      String id = colon < 0 ? "" : entry.substring(0, colon);
      if (!ID.matcher(id).matches()) {
        throw wrong("key " + (secrets.size() + 1) + " has no id of 1 to 16 letters and digits");
      }
      if (secrets.put(id, secret(id, entry.substring(colon + 1))) != null) {
        throw wrong("the id " + id + " appears twice");
      }
    }
    return new LinkKeys(secrets.keySet().iterator().next(), secrets);
  }

  private static byte[] secret(String id, String text) {
    byte[] secret;
    try {
      secret = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw wrong("key " + id + " is not base64url");
    }
    if (secret.length < LEAST_BYTES) {
      throw wrong("key " + id + " is shorter than " + LEAST_BYTES + " bytes");
    }
    return secret;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        PROPERTY
            + ": "
            + what
            + "; expected <id>:<at least 32 random bytes in base64url>, several separated by commas,"
            + " the one that signs first");
  }
}
