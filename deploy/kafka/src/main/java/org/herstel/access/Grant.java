package org.herstel.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a principal may do with a topic, a group, or all whose names begin alike. Exactly one of the
 * first four is there.
 *
 * @param except names that begin so and are refused; only beside {@code topics} or {@code groups}
 */
public record Grant(
    @Nullable String topic,
    @Nullable String topics,
    @Nullable String group,
    @Nullable String groups,
    Set<String> except,
    Set<Operation> may) {

  /** Stands for every name. */
  static final String EVERY = "*";

  private static final Set<Operation> FOR_GROUPS =
      Set.of(Operation.READ, Operation.DESCRIBE, Operation.DELETE);

  /**
   * Checks what the file says.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  @JsonCreator
  public Grant {
    except = except == null ? Set.of() : except;
    may = may == null ? Set.of() : may;
    if (Stream.of(topic, topics, group, groups).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("say one of topic, topics, group and groups");
    }
    if (may.isEmpty()) {
      throw new IllegalArgumentException("say in 'may' what is allowed");
    }
    if (!except.isEmpty() && topics == null && groups == null) {
      throw new IllegalArgumentException("'except' belongs to topics or groups");
    }
    if (topic == null && topics == null && !FOR_GROUPS.containsAll(may)) {
      throw new IllegalArgumentException("a group can be read, described and deleted only");
    }
  }

  /** {@code topic} or {@code group}. */
  public String resource() {
    return topic != null || topics != null ? "topic" : "group";
  }

  /** The name, or how names begin. */
  public String name() {
    return Stream.of(topic, topics, group, groups)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the name is only how names begin. Every name at all is a literal asterisk to Kafka. */
  public boolean isPrefix() {
    return (topics != null || groups != null) && !name().equals(EVERY);
  }

  /** The same for a partner. */
  Grant of(String source) {
    return new Grant(put(topic, source), put(topics, source), group, groups, except, may);
  }

  private static @Nullable String put(@Nullable String name, String source) {
    return name == null ? null : name.replace(Principal.SOURCE, source);
  }

  /** As entries of a broker's list, refusals first. */
  Stream<Entry> entries() {
    List<Operation> operations = may.stream().sorted().toList();
    return Stream.concat(
        except.stream().sorted().map(each -> new Entry(resource(), each, false, operations, false)),
        Stream.of(new Entry(resource(), name(), isPrefix(), operations, true)));
  }

  /** One resource and what may, or may not, be done with it. */
  record Entry(
      String resource, String name, boolean prefix, List<Operation> operations, boolean allowed) {}
}
