package org.herstel.embedded.tokens;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Stands in for a company's identity provider: signs the bearer tokens of the local stack and of
 * tests (RS256).
 */
public final class TokenIssuer {
  /** The {@code iss} of every token. */
  public static final String ISSUER = "https://herstel.local";

  /** The {@code aud} of every token. */
  public static final String AUDIENCE = "herstel";

  /** How long a token is good for. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private TokenIssuer(KeyPair keys) {
    this.privateKey = keys.getPrivate();
    this.publicKey = keys.getPublic();
  }

  /** An issuer with a new key pair. */
  public static TokenIssuer create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new TokenIssuer(generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no RSA", e);
    }
  }

  /** The issuer whose {@link #privateKeyPem()} was kept. */
  public static TokenIssuer ofPrivateKey(String pem) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new TokenIssuer(
          new KeyPair(
              rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
              key));
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalArgumentException("not a private RSA key in PKCS #8 PEM", e);
    }
  }

  /** What the services need to check tokens. */
  public String publicKeyPem() {
    return pem("PUBLIC KEY", publicKey.getEncoded());
  }

  /** The secret half: whoever has it can be anybody. */
  public String privateKeyPem() {
    return pem("PRIVATE KEY", privateKey.getEncoded());
  }

  /** Signs a token for these claims, good from now on for {@link #LIFETIME}. */
  public String sign(TokenClaims who) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(who.subject());
    claims.setStringClaim("upn", who.subject());
    claims.setStringListClaim("groups", List.of(who.role()));
    who.team().ifPresent(team -> claims.setStringClaim("team", team));
    who.source().ifPresent(source -> claims.setStringClaim("source", source));
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(LIFETIME.toMinutes());
    claims.setGeneratedJwtId();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setHeader("typ", "JWT");
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKey(privateKey);
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  private static String pem(String type, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), type);
  }
}
