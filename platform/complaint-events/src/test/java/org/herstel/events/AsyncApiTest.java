package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The AsyncAPI document is written by hand; here it is held against the code, both ways. */
class AsyncApiTest {
  private static final Path FILE = Path.of("src/main/resources/org/herstel/events/asyncapi.yaml");
  private static final JsonNode DOCUMENT = read();
  private static final String PARTNERS = "complaint-submissions.{source}";

  @Test
  void channels_are_the_topics() {
    Set<String> topics = Topics.ALL.stream().map(Topics.Topic::name).collect(Collectors.toSet());
    topics.add(PARTNERS);

    assertThat(channels().map(channel -> channel.path("address").textValue()))
        .containsExactlyInAnyOrderElementsOf(topics);
    assertThat(channels()).allMatch(channel -> !channel.path("description").asText().isBlank());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void channel_says_how_the_topic_is_made(Topics.Topic topic) {
    JsonNode kafka = channel(topic.name()).at("/bindings/kafka");

    assertThat(kafka.path("partitions").intValue()).isEqualTo(topic.partitions());
    assertThat(
            kafka.path("topicConfiguration").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, AsyncApiTest::setting)))
        .isEqualTo(topic.settings());
  }

  @ParameterizedTest
  @ValueSource(strings = {Topics.COMPLAINT_EVENTS, Topics.REFERENCE_EVENTS})
  void channel_carries_the_registered_types_and_no_other(String topic) {
    assertThat(names(channel(topic).path("messages")))
        .containsExactlyInAnyOrderElementsOf(
            attributes(
                EventTypes.all().stream().filter(type -> type.topic().equals(topic)).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {Topics.SUBMISSIONS, PARTNERS})
  void channel_carries_submissions(String topic) {
    assertThat(names(channel(topic).path("messages"))).containsExactly(SubmittedComplaint.TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "resolution", "followup", "notification"})
  void service_sends_what_it_alone_may_say_and_what_every_service_may(String service) {
    Set<String> sent = new TreeSet<>();
    for (JsonNode operation : operations("send", service)) {
      String topic = resolve(operation.at("/channel/$ref").textValue()).path("address").asText();
      if (topic.equals(Topics.COMPLAINT_EVENTS) || topic.equals(Topics.REFERENCE_EVENTS)) {
        sent.addAll(names(operation.path("messages")));
      }
    }

    assertThat(sent)
        .containsExactlyInAnyOrderElementsOf(
            attributes(
                EventTypes.all().stream()
                    .filter(
                        type -> Set.of(service, EventTypes.ANY_SERVICE).contains(type.service()))
                    .toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "resolution", "followup", "notification"})
  void every_service_reads_complaint_events_and_obeys_operators(String service) {
    assertThat(
            operations("receive", service).stream()
                .map(operation -> resolve(operation.at("/channel/$ref").textValue()))
                .map(channel -> channel.path("address").asText()))
        .contains(Topics.COMPLAINT_EVENTS, Topics.OPERATOR_COMMANDS);
  }

  @Test
  void event_messages_point_to_their_schema_and_share_one_set_of_headers() {
    for (String topic : List.of(Topics.COMPLAINT_EVENTS, Topics.REFERENCE_EVENTS)) {
      for (JsonNode reference : channel(topic).path("messages")) {
        JsonNode message = resolve(reference.path("$ref").textValue());
        String type = message.path("name").textValue();

        assertThat(message.at("/payload/schema/$ref").textValue())
            .isEqualTo("./schemas/" + type + ".json");
        assertThat(message.at("/headers/$ref").textValue())
            .isEqualTo("#/components/schemas/eventHeaders");
        assertThat(message.path("summary").asText()).isNotBlank();
      }
    }
  }

  @Test
  void headers_are_those_that_are_written_and_required_ones_those_that_are_always_there() {
    Envelope full = Envelopes.any().sample();
    for (String optional : List.of("causationid", "causesource", "causesequence", "traceparent")) {
      full = EnvelopeChange.named(optional).with(full, null);
    }
    Set<String> always = CloudEvents.headers(full).keySet();
    JsonNode headers = DOCUMENT.at("/components/schemas/eventHeaders");

    assertThat(headers.path("required"))
        .map(JsonNode::textValue)
        .containsExactlyInAnyOrderElementsOf(always);
    Set<String> all = new TreeSet<>(always);
    all.addAll(Set.of("ce_causationid", "ce_causesource", "ce_causesequence", "traceparent"));
    assertThat(headers.path("properties").properties().stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = DOCUMENT.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(EventTypes.all().size() * 3);
    assertThat(references)
        .allSatisfy(reference -> {
          if (reference.startsWith("#")) {
            assertThat(resolve(reference).isMissingNode()).isFalse();
          } else {
            assertThat(FILE.resolveSibling(reference)).exists();
          }
        });
  }

  @Test
  void every_message_is_used() {
    Set<String> used =
        channels()
            .flatMap(channel -> names(channel.path("messages")).stream())
            .collect(Collectors.toSet());

    assertThat(DOCUMENT.at("/components/messages"))
        .map(message -> message.path("name").textValue())
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void submission_topics_do_not_include_what_is_rejected() {
    assertThat(Topics.SUBMISSIONS).matches(Topics.SUBMISSIONS_PATTERN);
    assertThat(PARTNERS.replace("{source}", "partner-a")).matches(Topics.SUBMISSIONS_PATTERN);
    assertThat(Topics.SUBMISSIONS_REJECTED).doesNotMatch(Topics.SUBMISSIONS_PATTERN);
  }

  static Collection<Topics.Topic> topics() {
    return Topics.ALL;
  }

  private static Stream<JsonNode> channels() {
    return DOCUMENT.path("channels").valueStream();
  }

  private static JsonNode channel(String topic) {
    return channels()
        .filter(channel -> channel.path("address").asText().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  /** A service's operations begin with its name. */
  private static List<JsonNode> operations(String action, String service) {
    return DOCUMENT.path("operations").properties().stream()
        .filter(operation -> operation.getKey().startsWith(service))
        .map(Map.Entry::getValue)
        .filter(operation -> operation.path("action").asText().equals(action))
        .toList();
  }

  private static List<String> names(JsonNode messages) {
    return messages
        .valueStream()
        .map(message -> resolve(message.path("$ref").textValue()))
        .map(message -> message.has("$ref") ? resolve(message.path("$ref").textValue()) : message)
        .map(message -> message.path("name").textValue())
        .toList();
  }

  private static List<String> attributes(Collection<EventType> types) {
    return types.stream().map(EventType::attribute).toList();
  }

  private static String setting(Map.Entry<String, JsonNode> setting) {
    JsonNode value = setting.getValue();
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
        : value.asText();
  }

  private static JsonNode resolve(String reference) {
    return DOCUMENT.at(reference.substring(1));
  }

  private static JsonNode read() {
    try {
      return YAMLMapper.builder().build().readTree(FILE.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
