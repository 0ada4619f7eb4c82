package org.herstel.followup.datafile;

import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Named values. Who reads them asks for each by name and in the end for {@link #nothingElse()}:
 * what was never asked for is unknown.
 */
public final class Members {
  private final Place place;
  private final Mistakes mistakes;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  private Members(Place place, Mistakes mistakes) {
    this.place = place;
    this.mistakes = mistakes;
  }

  /** The members of a file; empty, and a mistake, if it has none or cannot be read. */
  public static Optional<Members> of(DataFile file, Mistakes mistakes) {
    Place start = new Place(file.name(), 1);
    try {
      @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
      if (root == null) {
        mistakes.add(start, "the file is empty");
        return Optional.empty();
      }
      return new Value("the file", root, start, mistakes).members();
    } catch (MarkedYAMLException e) {
      mistakes.add(new Place(file.name(), line(e)), "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      mistakes.add(start, "not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static int line(MarkedYAMLException e) {
    @Nullable Mark mark = e.getProblemMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }

  static Members of(MappingNode mapping, Place place, Mistakes mistakes) {
    Members members = new Members(place, mistakes);
    mapping.getValue().forEach(members::add);
    return members;
  }

  private void add(NodeTuple member) {
    Place at = new Place(place.file(), member.getKeyNode().getStartMark().getLine() + 1);
    if (!(member.getKeyNode() instanceof ScalarNode key)) {
      mistakes.add(at, "the name of a member must be text");
      return;
    }
    String name = key.getValue();
    if (values.containsKey(name)) {
      mistakes.add(at, name + " is given twice");
      return;
    }
    values.put(name, new Value(name, member.getValueNode(), at, mistakes));
  }

  /** Where they stand. */
  public Place place() {
    return place;
  }

  /** A value that may be left out. */
  public Optional<Value> optional(String name) {
    known.add(name);
    return Optional.ofNullable(values.get(name));
  }

  /** A value that must be there; empty, and a mistake, if it is not. */
  public Optional<Value> required(String name) {
    Optional<Value> value = optional(name);
    if (value.isEmpty()) {
      mistakes.add(place, name + " is missing");
    }
    return value;
  }

  /** Notes everything that was not asked for as a mistake. */
  public void nothingElse() {
    String expected = known.stream().sorted().collect(Collectors.joining(", "));
    values.forEach((name, value) -> {
      if (!known.contains(name)) {
        mistakes.add(value.place(), name + " is not known here; known are " + expected);
      }
    });
  }
}
