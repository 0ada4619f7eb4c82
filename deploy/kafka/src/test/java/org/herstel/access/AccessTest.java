package org.herstel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.herstel.embedded.kafka.BrokerAcl;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final String INTAKE = "principals:\n  intake:\n    - {topic: t, may: [Read]}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          intaek: [{topic: t, may: [Read]}]            | 2 | intaek is not a principal; known are
          intake: [{topic: t, may: [Raed]}]            | 2 | Raed
          intake: [{topic: t, may: [Read], by: [me]}]  | 2 | "by"
          intake: [{topic: t, group: g, may: [Read]}]  | 2 | say one of topic, topics, group and groups
          intake: [{may: [Read]}]                      | 2 | say one of topic, topics, group and groups
          intake: [{topic: t}]                         | 2 | say in 'may' what is allowed
          intake: [{topic: t, except: [s], may: [Read]}] | 2 | 'except' belongs to topics or groups
          intake: [{group: g, may: [Write]}]           | 2 | a group can be read, described and deleted only
          intake: yes                                  | 2 | ArrayList
          """)
  void a_mistake_is_told_with_its_line(String wrong, int line, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.read("principals:\n  " + wrong + "\npartners: []\n"))
        .withMessageStartingWith("access.yaml:" + line + ": ")
        .withMessageContaining(reason);
  }

  @Test
  void a_mistake_further_down_is_told_with_its_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.read(INTAKE + "    - {topic: u, may: [Wirte]}\npartners: []\n"))
        .withMessageStartingWith("access.yaml:4: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.read(INTAKE + "  intake: []\npartners: []\n"))
        .withMessageStartingWith("access.yaml:4: ")
        .withMessageContaining("uplicate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.read(INTAKE + "partners: [Acme_Shop]\n"))
        .withMessageContaining("the partner 'Acme_Shop'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.read(INTAKE))
        .withMessageContaining("partners");
  }

  /** Who says events of a topic has to write there; nobody else has. */
  @Test
  void services_write_where_the_contract_lets_them_speak() {
    for (String topic : List.of("complaint-events", "reference-events")) {
      Set<String> speakers = new TreeSet<>();
      EventTypes.all().stream()
          .filter(type -> type.topic().equals(topic))
          .map(EventType::service)
          .filter(service -> !service.equals(EventTypes.ANY_SERVICE))
          .forEach(speakers::add);
      assertThat(writersOf(topic)).as(topic).isEqualTo(speakers);
    }
    assertThat(writersOf("operator-commands")).containsExactly("notification");
    assertThat(writersOf("complaint-submissions-rejected")).containsExactly("intake");
  }

  @Test
  void a_partner_may_write_to_its_own_topic_and_nothing_else() {
    Map<String, List<Grant>> named =
        Access.ofThePlatform().with(List.of("acme", "acme.nl")).byName();

    assertThat(named).containsKeys("partner-acme", "partner-acme.nl");
    assertThat(named.get("partner-acme"))
        .containsExactly(
            new Grant(
                "complaint-submissions.acme", null, null, null, Set.of(), Set.of(Operation.WRITE)));
  }

  private static Set<String> writersOf(String topic) {
    Set<String> writers = new TreeSet<>();
    Access.ofThePlatform().acls().stream()
        .filter(acl -> acl.operation().equals("WRITE") && acl.name().equals(topic))
        .map(BrokerAcl::principal)
        .forEach(writers::add);
    return writers;
  }
}
