package org.herstel.kit.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start where Kafka asks for a password and the service has none. Kafka's client would
 * only speak of an entry in a file that nobody here writes.
 */
@ApplicationScoped
public class KafkaLoginCheck {
  private static final String PROTOCOL = "kafka.security.protocol";
  private static final String LOGIN = "kafka.sasl.jaas.config";

  /** Where Java itself looks for logins. */
  private static final String LOGIN_FILE = "java.security.auth.login.config";

  /** Before any channel is opened. */
  void check(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
      Config config) {
    fault(config)
        .ifPresent(fault -> {
          throw new IllegalStateException(fault);
        });
  }

  static Optional<String> fault(Config config) {
    return config
        .getOptionalValue(PROTOCOL, String.class)
        .filter(protocol -> protocol.startsWith("SASL"))
        .filter(protocol -> !isSet(config, LOGIN) && !isSet(config, LOGIN_FILE))
        .map(protocol ->
            "Kafka asks for a password (%s is %s) and this service has none; set %s to its login"
                .formatted(PROTOCOL, protocol, LOGIN));
  }

  private static boolean isSet(Config config, String name) {
    return config.getOptionalValue(name, String.class).isPresent();
  }
}
