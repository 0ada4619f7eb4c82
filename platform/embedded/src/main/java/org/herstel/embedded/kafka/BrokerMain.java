package org.herstel.embedded.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * The process of a broker that is its own controller. Arguments: the file with its settings, then
 * the topics it must have. Says {@value #READY} on standard output once they are there.
 */
final class BrokerMain {
  static final String READY = "broker is ready";

  /** Fixed, because a data directory can only be opened again under the id it was made with. */
  private static final String CLUSTER_ID = "aGVyc3RlbC1sb2NhbC0tMQ";

  private BrokerMain() {}

  public static void main(String[] arguments) {
    try {
      run(arguments);
    } catch (Exception e) {
      e.printStackTrace();
      // The broker's own threads would keep a broker that nobody waits for any more.
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(String[] arguments) throws Exception {
    Properties settings = read(Path.of(arguments[0]));
    AccessSettings access = AccessSettings.takeFrom(settings);
    format(settings.getProperty("log.dirs"), access);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.shutdown();
              server.awaitShutdown();
            }));
    server.startup();
    try (Admin admin = Admin.create(administrator(settings, access))) {
      if (access.isPresent()) {
        access.apply(admin);
      }
      createMissing(admin, Arrays.stream(arguments).skip(1).map(BrokerTopic::ofArgument).toList());
    }
    System.out.println(READY);
    server.awaitShutdown();
  }

  private static Properties read(Path file) throws Exception {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      settings.load(reader);
    }
    return settings;
  }

  private static Map<String, Object> administrator(Properties settings, AccessSettings access) {
    Map<String, Object> client = new HashMap<>(access.administrator());
    // The last listener is the one for clients with a name, where there is one.
    String address = settings.getProperty("advertised.listeners").replaceAll(".*//([^,]*).*", "$1");
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
    return client;
  }

  private static void format(String directory, AccessSettings access) throws Exception {
    new Formatter()
        .setNodeId(1)
        .setClusterId(CLUSTER_ID)
        .setDirectories(List.of(directory))
        .setMetadataLogDirectory(directory)
        .setIgnoreFormatted(true)
        .setControllerListenerName("CONTROLLER")
        .setHasDynamicQuorum(false)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setScramArguments(access.scramArguments())
        // It would print what the administrator's password is checked with.
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .run();
  }

  private static void createMissing(Admin admin, List<BrokerTopic> topics) throws Exception {
    Set<String> existing = admin.listTopics().names().get();
    admin
        .createTopics(
            topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic ->
                    new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(topic.settings()))
                .toList())
        .all()
        .get();
  }
}
