package org.herstel.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;

/** A key for 127.0.0.1 that signs itself. */
record Certificate(Path keyStore, String pem) {
  private static final String PASSWORD = "for-this-test-only";

  static Certificate selfSigned(Path directory) throws IOException, InterruptedException {
    Path store = directory.resolve("broker.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=broker",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no key");
    }
    return new Certificate(store, pem(store));
  }

  private static String pem(Path store) throws IOException {
    try (InputStream stored = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(stored, PASSWORD.toCharArray());
      return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
          .formatted(
              Base64.getMimeEncoder().encodeToString(keys.getCertificate("broker").getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key store that keytool has just made is readable", e);
    }
  }

  Map<String, String> brokerSettings(String listener) {
    return Map.of(
        listener + "ssl.keystore.type",
        "PKCS12",
        listener + "ssl.keystore.location",
        keyStore.toString(),
        listener + "ssl.keystore.password",
        PASSWORD,
        listener + "ssl.key.password",
        PASSWORD);
  }

  Map<String, String> clientSettings() {
    return Map.of("ssl.truststore.type", "PEM", "ssl.truststore.certificates", pem);
  }
}
