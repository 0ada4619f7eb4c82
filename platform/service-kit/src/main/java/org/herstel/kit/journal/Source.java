package org.herstel.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who this service is in what it says: the CloudEvents attribute {@code source}. */
@ApplicationScoped
public class Source {
  private final String prefix;
  private final String service;

  public Source(
      @ConfigProperty(name = "herstel.source-prefix", defaultValue = "/herstel/") String prefix,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.prefix = prefix;
    this.service = service;
  }

  /** For instance {@code /herstel/intake}. */
  public String name() {
    return prefix + service;
  }

  /** For instance {@code intake}. */
  public String service() {
    return service;
  }

  /** The source of another service of the platform. */
  public String of(String otherService) {
    return prefix + otherService;
  }
}
