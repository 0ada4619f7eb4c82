package org.herstel.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.herstel.events.Sha256;

/** SHA-256 of what the caller asked for: method, path and the bytes of the body. */
@RequestScoped
public class RequestFingerprint {
  private byte[] body = new byte[0];

  /** Keeps the body as it came. */
  public void body(byte[] bytes) {
    body = bytes;
  }

  byte[] of(String method, String path) {
    MessageDigest digest = Sha256.begin();
    digest.update((method + '\n' + path + '\n').getBytes(StandardCharsets.UTF_8));
    return digest.digest(body);
  }
}
