package org.herstel.followup.datafile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What stands behind a name or in a list. Every plain value is text until it is asked for as
 * something else: YAML's own guesses (that {@code NO} is false, {@code 12:30} the number 750, the
 * version {@code 1.10} the same as {@code 1.1}) never apply.
 */
public final class Value {
  private final String name;
  private final Node node;
  private final Place place;
  private final Mistakes mistakes;

  Value(String name, Node node, Place place, Mistakes mistakes) {
    this.name = name;
    this.node = node;
    this.place = place;
    this.mistakes = mistakes;
  }

  /** Where it stands. */
  public Place place() {
    return place;
  }

  /** Notes that it is wrong. */
  public void refuse(String reason) {
    mistakes.add(place, name + " " + reason);
  }

  /** Whether it is plain text, neither a list nor members. */
  public boolean isText() {
    return node instanceof ScalarNode;
  }

  /** Its text; empty, and a mistake, if there is none or it is not text. */
  public Optional<String> text() {
    if (!(node instanceof ScalarNode scalar)) {
      refuse("must be text, not a " + kind());
      return Optional.empty();
    }
    if (scalar.getValue().isBlank()) {
      refuse("has no value");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue().strip());
  }

  /**
   * Its text as something else; empty, and a mistake, if it is not that.
   *
   * @param reading throws an {@link IllegalArgumentException} whose message says why not
   */
  public <T> Optional<T> as(Function<String, T> reading) {
    return text().flatMap(text -> read(text, reading));
  }

  private <T> Optional<T> read(String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (IllegalArgumentException e) {
      refuse("cannot be '" + text + "': " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Its elements; none, and a mistake, if it is not a list. */
  public List<Value> list() {
    if (!(node instanceof SequenceNode sequence)) {
      refuse("must be a list, not " + (node instanceof MappingNode ? "members" : "text"));
      return List.of();
    }
    return sequence.getValue().stream().map(this::element).toList();
  }

  private Value element(Node element) {
    return new Value("an entry of " + name, element, at(element), mistakes);
  }

  /** Its members; none, and a mistake, if it has none. */
  public Optional<Members> members() {
    if (!(node instanceof MappingNode mapping)) {
      refuse("must have members, not be " + (node instanceof SequenceNode ? "a list" : "text"));
      return Optional.empty();
    }
    return Optional.of(Members.of(mapping, place, mistakes));
  }

  private Place at(Node other) {
    return new Place(place.file(), other.getStartMark().getLine() + 1);
  }

  private String kind() {
    return node instanceof SequenceNode ? "list" : "group of members";
  }
}
