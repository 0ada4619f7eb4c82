package org.herstel.kubernetes.rules;

import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifests;

/** What has to hold between manifests, and between them and the services. */
@FunctionalInterface
interface Rule {
  /** All that is wrong, each naming the object. */
  Stream<String> problems(Manifests manifests);
}
