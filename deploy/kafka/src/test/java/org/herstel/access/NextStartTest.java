package org.herstel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.embedded.kafka.BrokerAcl;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that was started before is brought to the new passwords and rights. */
class NextStartTest {
  private static final BrokerAcl NEWS =
      new BrokerAcl("intake", "TOPIC", "news", "LITERAL", "READ", true);
  private static final BrokerAcl OLD =
      new BrokerAcl("intake", "TOPIC", "old", "LITERAL", "READ", true);

  @TempDir Path home;
  private final Guard guard = Guard.start();
  private final int port = FreePort.any();

  @AfterEach
  void close() {
    guard.close();
  }

  @Test
  void new_passwords_and_rights_replace_the_old_ones() throws Exception {
    start("administrator", "first", OLD).close();
    try (KafkaBroker broker = start("administrator", "second", NEWS)) {
      assertThat(topics("second")).containsExactly("news");
      assertThatThrownBy(() -> topics("first"))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("server.properties"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void with_another_administrator_the_broker_ends_at_once_and_says_so() throws Exception {
    start("administrator", "first", OLD).close();

    assertThatThrownBy(() -> start("somebody else", "first", OLD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Authentication failed");
  }

  private KafkaBroker start(String administrator, String intake, BrokerAcl acl) {
    BrokerAccess access =
        new BrokerAccess(port, administrator, Map.of("intake", intake), List.of(acl));
    return KafkaBroker.start(
        new BrokerConfig(
            home,
            FreePort.any(),
            FreePort.any(),
            home.resolve("kafka.log"),
            List.of(new BrokerTopic("news", 1, Map.of()), new BrokerTopic("old", 1, Map.of())),
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Map.of("log.index.size.max.bytes", "65536"),
            Optional.of(access)),
        guard);
  }

  /** Those that intake may see. */
  private Set<String> topics(String password) throws Exception {
    Map<String, Object> settings = new HashMap<>(BrokerAccess.clientSettings("intake", password));
    settings.put("bootstrap.servers", "127.0.0.1:" + port);
    try (Admin admin = Admin.create(settings)) {
      return admin.listTopics().names().get();
    }
  }
}
