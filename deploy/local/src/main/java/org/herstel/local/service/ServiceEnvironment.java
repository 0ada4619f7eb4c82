package org.herstel.local.service;

import java.util.Map;
import java.util.TreeMap;
import org.herstel.embedded.tokens.TokenIssuer;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.token.Secrets;

/** The environment variables that tie a service to the rest of the stack. */
public final class ServiceEnvironment {
  private ServiceEnvironment() {}

  /** What this replica of a service is given, unless the user's own environment says otherwise. */
  public static Map<String, String> of(Replica replica, Ports ports, Secrets secrets) {
    Service service = replica.service();
    Map<String, String> environment = new TreeMap<>();
    environment.put("QUARKUS_PROFILE", "local");
    environment.put("QUARKUS_CONFIG_PROFILE_PARENT", "prod");
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    environment.put("QUARKUS_LOG_CONSOLE_FORMAT", "%d{HH:mm:ss.SSS} %-5p %c{2.} %X %s%e%n");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(replica.port(ports)));
    environment.putAll(KafkaLogin.of(service.label(), ports, secrets).forService());
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(ports.number(Port.POSTGRES), service.database()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service.database()));
    environment.put("QUARKUS_FLYWAY_USERNAME", service.owner());
    environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.databasePassword(service.owner()));
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + secrets.publicKeyFile());
    environment.put("MP_JWT_VERIFY_ISSUER", TokenIssuer.ISSUER);
    environment.put("MP_JWT_VERIFY_AUDIENCES", TokenIssuer.AUDIENCE);
    environment.put("HERSTEL_LINKS_KEYS", secrets.linkKeys());
    if (service == Service.INTAKE) {
      environment.put("HERSTEL_FEEDBACK_KEYS", secrets.feedbackKeys());
    }
    environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
    environment.put("QUARKUS_MAILER_PORT", String.valueOf(ports.number(Port.SMTP)));
    for (Service each : Service.values()) {
      environment.put("HERSTEL_PUBLIC_URL_" + each.name(), ports.url(each.port()));
    }
    return environment;
  }
}
