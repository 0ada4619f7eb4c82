package org.herstel.kit.toy.rest;

import java.lang.management.ManagementFactory;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.management.ObjectName;

/** The key that signs tokens in tests, to sign what TestTokens would not. */
final class Keys {
  private Keys() {}

  static PrivateKey ofTheStack() throws Exception {
    String pem =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("org.herstel.test:type=Stack"), "PrivateKeyPem");
    byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
