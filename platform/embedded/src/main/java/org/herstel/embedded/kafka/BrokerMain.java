package org.herstel.embedded.kafka;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  public static void main(String[] arguments) throws Exception {
    Properties settings = read(Path.of(arguments[0]));
    format(settings.getProperty("log.dirs"));
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.shutdown();
              server.awaitShutdown();
            }));
    server.startup();
    createMissing(
        settings.getProperty("advertised.listeners").replaceAll(".*//([^,]*).*", "$1"),
        Arrays.stream(arguments).skip(1).map(BrokerTopic::ofArgument).toList());
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

  private static void format(String directory) throws Exception {
    new Formatter()
        .setNodeId(1)
        .setClusterId(CLUSTER_ID)
        .setDirectories(List.of(directory))
        .setMetadataLogDirectory(directory)
        .setIgnoreFormatted(true)
        .setControllerListenerName("CONTROLLER")
        .setHasDynamicQuorum(false)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setPrintStream(System.err)
        .run();
  }

  private static void createMissing(String address, List<BrokerTopic> topics) throws Exception {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
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
}
