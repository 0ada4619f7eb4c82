package org.herstel.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstel.access.Principal.Kind;
import org.herstel.embedded.kafka.BrokerAcl;

/**
 * Everything that {@code access.yaml} says.
 *
 * @param partners sources that have a topic and a principal of their own
 */
public record Access(
    @JsonProperty(required = true) Map<Principal, List<Grant>> principals,
    @JsonProperty(required = true) List<String> partners) {
  static final String FILE = "access.yaml";

  /** What names of topics and of Kubernetes have in common. */
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /** Nothing is the same as no partners. */
  public Access {
    partners = partners == null ? List.of() : List.copyOf(partners);
  }

  /** The platform's own, as it was built. */
  public static Access ofThePlatform() {
    try (var file = Access.class.getResourceAsStream(FILE)) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException with line and reason at the first mistake
   */
  static Access read(String text) {
    try {
      Access access = YAML.readValue(text, Access.class);
      access.partners.stream()
          .filter(source -> !SOURCE.matcher(source).matches())
          .forEach(wrong -> {
            throw new IllegalArgumentException(
                "%s: the partner '%s' is not made of small letters, digits, '.' and '-'"
                    .formatted(FILE, wrong));
          });
      return access;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(sentence(e), e);
    }
  }

  private static String sentence(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    Throwable reason = e.getCause() instanceof IllegalArgumentException own ? own : e;
    String words =
        reason instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : reason.getMessage();
    return "%s:%d: %s"
        .formatted(FILE, at == null ? 1 : at.getLineNr(), words.lines().findFirst().orElse(""));
  }

  /** The same with these partners. */
  public Access with(List<String> sources) {
    return new Access(principals, sources);
  }

  /** What each principal may, by its name; partners one by one, in the order of the file. */
  public Map<String, List<Grant>> byName() {
    Map<String, List<Grant>> all = new LinkedHashMap<>();
    principals.forEach((principal, grants) -> {
      if (principal.kind() == Kind.PARTNER) {
        partners.forEach(source ->
            all.put(
                principal.name().replace(Principal.SOURCE, source),
                grants.stream().map(grant -> grant.of(source)).toList()));
      } else {
        all.put(principal.name(), grants);
      }
    });
    return all;
  }

  /** As the list of a broker. */
  public List<BrokerAcl> acls() {
    List<BrokerAcl> acls = new ArrayList<>();
    byName()
        .forEach((name, grants) ->
            grants.stream()
                .flatMap(Grant::entries)
                .flatMap(entry -> acls(name, entry))
                .forEach(acls::add));
    return acls;
  }

  private static Stream<BrokerAcl> acls(String principal, Grant.Entry entry) {
    return entry.operations().stream()
        .map(operation ->
            new BrokerAcl(
                principal,
                entry.resource().toUpperCase(java.util.Locale.ROOT),
                entry.name(),
                entry.prefix() ? "PREFIXED" : "LITERAL",
                operation.name(),
                entry.allowed()));
  }
}
