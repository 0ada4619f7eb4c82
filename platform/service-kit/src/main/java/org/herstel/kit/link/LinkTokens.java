package org.herstel.kit.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.TransactionTime;

/**
 * Makes and reads the tokens of customers' personal links. A token carries its whole meaning and a
 * signature, so the service that mails it and the one that serves it need share nothing but the
 * key: {@code base64url(kid ‖ complaint id ‖ kind ‖ version ‖ expiry in µs ‖ HMAC-SHA256)}, kid and
 * kind preceded by their length.
 */
@ApplicationScoped
public class LinkTokens {
  private static final String HMAC = "HmacSHA256";
  private static final int MAC_BYTES = 32;
  private static final byte[] PURPOSE = "herstel link 1\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 400;
  private static final int LONGEST_KIND = 32;

  private final Optional<LinkKeys> keys;
  private final TransactionTime time;

  LinkTokens(
      @ConfigProperty(name = LinkKeys.PROPERTY) Optional<String> keys, TransactionTime time) {
    this.keys = keys.map(LinkKeys::parse);
    this.time = time;
  }

  /** The token, the same each time for the same link and key. */
  public String token(UUID complaintId, String kind, int version, Instant expiresAt) {
    String kid = keys().first();
    byte[] kidBytes = kid.getBytes(StandardCharsets.US_ASCII);
    byte[] kindBytes = kind.getBytes(StandardCharsets.US_ASCII);
    if (kindBytes.length > LONGEST_KIND) {
      throw new IllegalArgumentException("a kind has at most 32 characters: " + kind);
    }
    byte[] meaning =
        ByteBuffer.allocate(1 + kidBytes.length + 16 + 1 + kindBytes.length + 4 + 8)
            .put((byte) kidBytes.length)
            .put(kidBytes)
            .putLong(complaintId.getMostSignificantBits())
            .putLong(complaintId.getLeastSignificantBits())
            .put((byte) kindBytes.length)
            .put(kindBytes)
            .putInt(version)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, expiresAt))
            .array();
    return encode(
        ByteBuffer.allocate(meaning.length + MAC_BYTES)
            .put(meaning)
            .put(mac(keys().secrets().get(kid), meaning))
            .array());
  }

  /** What a token that came with a request is worth now. */
  public LinkReading read(String token) {
    return read(token, Instant.now().plus(time.offset()));
  }

  /** The link of a token that is ours and of a kind, expired or not. */
  public Optional<SignedLink> genuine(String token, String kind) {
    return genuine(token).filter(link -> link.kind().equals(kind));
  }

  /** What a token is worth at a given time. */
  public LinkReading read(String token, Instant now) {
    return genuine(token)
        .<LinkReading>map(link ->
            now.isBefore(link.expiresAt())
                ? new LinkReading.Valid(link)
                : new LinkReading.Expired(link))
        .orElseGet(LinkReading.Forged::new);
  }

  private Optional<SignedLink> genuine(String token) {
    try {
      byte[] bytes = token.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(token);
      if (bytes.length <= MAC_BYTES || !encode(bytes).equals(token)) {
        return Optional.empty();
      }
      byte[] meaning = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
      ByteBuffer buffer = ByteBuffer.wrap(meaning);
      byte[] secret = keys().secrets().get(text(buffer));
      byte[] signature = Arrays.copyOfRange(bytes, meaning.length, bytes.length);
      if (secret == null || !MessageDigest.isEqual(signature, mac(secret, meaning))) {
        return Optional.empty();
      }
      return Optional.of(
          new SignedLink(
              new UUID(buffer.getLong(), buffer.getLong()),
              text(buffer),
              buffer.getInt(),
              Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS)));
    } catch (IllegalArgumentException
        | BufferUnderflowException
        | DateTimeException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static String text(ByteBuffer buffer) {
    byte[] text = new byte[Byte.toUnsignedInt(buffer.get())];
    buffer.get(text);
    return new String(text, StandardCharsets.US_ASCII);
  }

  private static byte[] mac(byte[] secret, byte[] meaning) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      mac.update(PURPOSE);
      return mac.doFinal(meaning);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private LinkKeys keys() {
    return keys.orElseThrow(() -> new IllegalStateException(LinkKeys.PROPERTY + " is not set"));
  }
}
