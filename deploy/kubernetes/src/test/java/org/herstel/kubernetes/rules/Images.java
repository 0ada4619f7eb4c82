package org.herstel.kubernetes.rules;

import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifests;

/** Every image is of one version, which the overlay's list of images says. */
final class Images implements Rule {

  @Override
  public Stream<String> problems(Manifests manifests) {
    Stream<String> ofContainers =
        manifests
            .ofKind("Deployment")
            .flatMap(Pods::containers)
            .map(container -> container.path("image").asText());
    Stream<String> ofDatabases =
        manifests.ofKind("Cluster").map(database -> database.spec().path("imageName").asText());
    return Stream.concat(ofContainers, ofDatabases)
        .distinct()
        .filter(image -> !hasVersion(image))
        .map(image -> "the image " + image + " has no version");
  }

  private static boolean hasVersion(String image) {
    String last = image.substring(image.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon > 0 && !last.endsWith(":latest");
  }
}
