package org.herstel.kubernetes.rules;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifests;

/** Secrets come by reference: none is rendered, no variable or setting has one in plain words. */
final class NoSecrets implements Rule {
  private static final Pattern SECRET_NAME =
      Pattern.compile("PASSWORD|SECRET|TOKEN|JAAS|KEYS|CREDENTIAL", Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_VALUE =
      Pattern.compile("PRIVATE KEY|://[^/@\\s]+:[^/@\\s]+@|password=", Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<String> problems(Manifests manifests) {
    return Stream.of(
            manifests.ofKind("Secret").map(secret -> secret + ": is rendered"),
            manifests
                .ofKind("Deployment")
                .flatMap(deployment ->
                    Pods.containers(deployment)
                        .flatMap(
                            container -> Pods.variables(manifests, container).entrySet().stream())
                        .filter(NoSecrets::isSecret)
                        .map(found -> deployment + ": has a secret in " + found.getKey())),
            manifests
                .ofKind("ConfigMap")
                .flatMap(map ->
                    map.json().path("data").properties().stream()
                        .filter(e -> isSecret(Map.entry(e.getKey(), e.getValue().asText())))
                        .map(e -> map + ": has a secret in " + e.getKey())))
        .flatMap(problems -> problems)
        .distinct();
  }

  private static boolean isSecret(Map.Entry<String, String> variable) {
    return SECRET_NAME.matcher(variable.getKey()).find()
        || SECRET_VALUE.matcher(variable.getValue()).find();
  }
}
