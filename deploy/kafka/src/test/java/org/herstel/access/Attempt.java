package org.herstel.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Something real that a principal tries with a topic, a group or the whole cluster. */
enum Attempt {
  WRITE("topic", Operation.WRITE) {
    @Override
    void with(Client client, String topic) throws Exception {
      client.write(topic);
    }
  },
  READ("topic", Operation.READ) {
    @Override
    void with(Client client, String topic) {
      client.read(topic);
    }
  },
  DESCRIBE("topic", Operation.DESCRIBE) {
    @Override
    void with(Client client, String topic) throws Exception {
      client.admin().describeTopics(List.of(topic)).allTopicNames().get();
    }
  },
  DESCRIBE_CONFIGS("topic", Operation.DESCRIBE_CONFIGS) {
    @Override
    void with(Client client, String topic) throws Exception {
      client.admin().describeConfigs(List.of(new ConfigResource(Type.TOPIC, topic))).all().get();
    }
  },
  ALTER_CONFIGS("topic", Operation.ALTER_CONFIGS) {
    @Override
    void with(Client client, String topic) throws Exception {
      alter(client, new ConfigResource(Type.TOPIC, topic), "retention.ms");
    }
  },
  ADD_PARTITIONS("topic", Operation.ALTER) {
    @Override
    void with(Client client, String topic) throws Exception {
      client
          .admin()
          .createPartitions(
              Map.of(topic, NewPartitions.increaseTo(2)),
              new CreatePartitionsOptions().validateOnly(true))
          .all()
          .get();
    }
  },
  CREATE("topic", Operation.CREATE) {
    @Override
    void with(Client client, String topic) throws Exception {
      // Only who may create it is told that it is there.
      except(
          TopicExistsException.class,
          client
              .admin()
              .createTopics(
                  List.of(new NewTopic(topic, 1, (short) 1)),
                  new CreateTopicsOptions().validateOnly(true))
              .all());
    }
  },
  DELETE("topic", Operation.DELETE) {
    @Override
    void with(Client client, String topic) throws Exception {
      client.admin().deleteTopics(List.of(topic)).all().get();
    }
  },
  COMMIT("group", Operation.READ) {
    @Override
    void with(Client client, String group) throws Exception {
      // The group is looked at before the topic.
      except(
          TopicAuthorizationException.class,
          client
              .admin()
              .alterConsumerGroupOffsets(
                  group,
                  Map.of(new TopicPartition("complaint-events", 0), new OffsetAndMetadata(0)))
              .all());
    }
  },
  DESCRIBE_GROUP("group", Operation.DESCRIBE) {
    @Override
    void with(Client client, String group) throws Exception {
      client.admin().listConsumerGroupOffsets(group).all().get();
    }
  },
  DELETE_GROUP("group", Operation.DELETE) {
    @Override
    void with(Client client, String group) throws Exception {
      client.admin().deleteConsumerGroups(List.of(group)).all().get();
    }
  },
  LIST_ACLS("cluster", Operation.DESCRIBE) {
    @Override
    void with(Client client, String cluster) throws Exception {
      client.admin().describeAcls(AclBindingFilter.ANY).values().get();
    }
  },
  ADD_ACL("cluster", Operation.ALTER) {
    @Override
    void with(Client client, String cluster) throws Exception {
      AclBinding everything =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
              new AccessControlEntry(
                  "User:partner-acme", "*", AclOperation.ALL, AclPermissionType.ALLOW));
      client.admin().createAcls(List.of(everything)).all().get();
    }
  },
  SET_PASSWORD("cluster", Operation.ALTER) {
    @Override
    void with(Client client, String cluster) throws Exception {
      client
          .admin()
          .alterUserScramCredentials(
              List.of(
                  new UserScramCredentialUpsertion(
                      "intake",
                      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                      "stolen")))
          .all()
          .get();
    }
  },
  ALTER_BROKER("cluster", Operation.ALTER_CONFIGS) {
    @Override
    void with(Client client, String cluster) throws Exception {
      alter(client, new ConfigResource(Type.BROKER, "1"), "log.retention.ms");
    }
  };

  private final String resource;
  private final Operation operation;

  Attempt(String resource, Operation operation) {
    this.resource = resource;
    this.operation = operation;
  }

  String resource() {
    return resource;
  }

  Operation operation() {
    return operation;
  }

  /** Tries it; a refusal is thrown as Kafka throws it. */
  abstract void with(Client client, String name) throws Exception;

  /** Waits for an answer; this one refusal says that it was allowed. */
  private static void except(Class<? extends Exception> refusal, KafkaFuture<Void> answer)
      throws Exception {
    try {
      answer.get();
    } catch (ExecutionException e) {
      if (!refusal.isInstance(e.getCause())) {
        throw e;
      }
    }
  }

  private static void alter(Client client, ConfigResource resource, String setting)
      throws Exception {
    client
        .admin()
        .incrementalAlterConfigs(
            Map.of(
                resource,
                List.of(
                    new AlterConfigOp(new ConfigEntry(setting, "1000"), AlterConfigOp.OpType.SET))),
            new AlterConfigsOptions().validateOnly(true))
        .all()
        .get();
  }
}
