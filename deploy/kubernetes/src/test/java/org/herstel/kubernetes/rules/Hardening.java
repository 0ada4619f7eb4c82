package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** Containers may do nothing that they do not need, and say what they need. */
final class Hardening implements Rule {

  @Override
  public Stream<String> problems(Manifests manifests) {
    Stream<String> ofAccounts =
        manifests
            .ofKind("ServiceAccount")
            .filter(account -> account.json().path("automountServiceAccountToken").asBoolean(true))
            .map(account -> account + ": its token is mounted");
    return Stream.concat(
        ofAccounts,
        manifests
            .ofKind("Deployment")
            .flatMap(deployment ->
                Stream.concat(
                    pod(deployment).stream().map(what -> deployment + ": " + what),
                    Pods.containers(deployment)
                        .flatMap(container ->
                            container(container).stream()
                                .map(what ->
                                    "%s, container %s: %s"
                                        .formatted(
                                            deployment, container.path("name").asText(), what))))));
  }

  private static List<String> pod(Manifest deployment) {
    JsonNode pod = deployment.podSpec();
    JsonNode context = pod.path("securityContext");
    List<String> problems = new ArrayList<>();
    require(problems, !pod.path("automountServiceAccountToken").asBoolean(true), "has a token");
    require(problems, !pod.path("enableServiceLinks").asBoolean(true), "has service links");
    require(problems, context.path("runAsNonRoot").asBoolean(), "may run as root");
    require(problems, context.path("runAsUser").asInt() > 0, "names no user");
    require(
        problems,
        context.path("seccompProfile").path("type").asText().equals("RuntimeDefault"),
        "may call anything of the kernel");
    return problems;
  }

  private static List<String> container(JsonNode container) {
    JsonNode context = container.path("securityContext");
    JsonNode resources = container.path("resources");
    List<String> problems = new ArrayList<>();
    require(
        problems,
        context.path("readOnlyRootFilesystem").asBoolean(),
        "may write to its root file system");
    require(
        problems, !context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
    require(
        problems,
        context.path("capabilities").path("drop").path(0).asText().equals("ALL")
            && !context.path("capabilities").has("add"),
        "keeps capabilities");
    require(problems, resources.path("requests").has("cpu"), "requests no processor time");
    require(problems, resources.path("requests").has("memory"), "requests no memory");
    require(problems, resources.path("limits").has("memory"), "has no limit of memory");
    return problems;
  }

  private static void require(List<String> problems, boolean right, String otherwise) {
    if (!right) {
      problems.add(otherwise);
    }
  }
}
