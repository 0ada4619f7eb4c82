package org.herstel.kubernetes.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifests;

/** All rules, made once: reading classes and lists of settings takes a moment. */
final class Rules {
  static final List<String> SERVICES = List.of("intake", "resolution", "followup", "notification");

  private final List<Rule> everywhere;

  Rules() throws IOException {
    QuarkusSettings quarkus = new QuarkusSettings();
    Map<String, ServiceClasses> classes =
        SERVICES.stream().collect(Collectors.toMap(Function.identity(), ServiceClasses::new));
    everywhere =
        List.of(
            new Settings(quarkus, classes),
            new Probes(quarkus),
            new Selectors(),
            new Reach(),
            new Scaling(),
            new Hardening(),
            new References(Files.readString(Path.of("../../docs/operations.md"))),
            new NoSecrets(),
            new Images(),
            new Audiences(classes));
  }

  List<String> problems(Manifests manifests) {
    return everywhere.stream().flatMap(rule -> rule.problems(manifests)).toList();
  }

  List<String> problemsInProduction(Manifests manifests) {
    return Stream.concat(problems(manifests).stream(), new Availability().problems(manifests))
        .toList();
  }
}
