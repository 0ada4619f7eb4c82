package org.herstel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/method.md names every capability once, and only tests that exist. */
class MethodTableTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Z]{2}\\d+) \\| (.*?) \\| ?(.*?) ?\\|");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*)(?:\\.(\\w+))?`");
  private static final Map<String, Integer> CAPABILITIES =
      Map.of("RX", 16, "CV", 10, "IV", 6, "PL", 10, "PR", 7, "MS", 7, "AC", 7, "OP", 6);

  private record Row(String id, String realised, String proof) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/method.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(row.group(1), row.group(2).strip(), row.group(3).strip()));
      }
    }
    return rows;
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> path.toString().contains("/src/test/java/"))
              .toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }

  @Test
  void every_capability_stands_in_the_table_once() throws IOException {
    List<String> expected =
        CAPABILITIES.entrySet().stream()
            .flatMap(group ->
                IntStream.rangeClosed(1, group.getValue()).mapToObj(n -> group.getKey() + n))
            .toList();
    assertThat(rows()).extracting(Row::id).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void every_capability_is_open_or_names_a_test() throws IOException {
    assertThat(rows())
        .allSatisfy(row ->
            assertThat(row.realised().equals("open") || NAMED.matcher(row.proof()).find())
                .as("%s is neither open nor proven", row.id())
                .isTrue());
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      Matcher named = NAMED.matcher(row.proof());
      while (named.find()) {
        String source = sources.get(named.group(1));
        String method = named.group(2);
        if (source == null || (method != null && !source.contains(" " + method + "("))) {
          missing.add(row.id() + ": " + named.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
