package org.herstel.kit.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.herstel.events.Sha256;

/**
 * A request that is to have its effect once.
 *
 * @param scope hash of issuer, subject, HTTP method and route: where the key is good
 * @param hash of method, path and body: what the key stands for
 */
public record KeyedRequest(byte[] scope, String key, byte[] hash) {

  /** Number of the lock that requests with this key queue for. */
  long lock() {
    MessageDigest digest = Sha256.begin();
    digest.update(scope);
    return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
