package org.herstel.local.service;

import java.nio.file.Path;
import java.util.Locale;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.local.launch.Port;

/** The services of the platform. */
public enum Service {
  INTAKE(Port.INTAKE),
  RESOLUTION(Port.RESOLUTION),
  FOLLOWUP(Port.FOLLOWUP),
  NOTIFICATION(Port.NOTIFICATION);

  private final Port port;

  Service(Port port) {
    this.port = port;
  }

  public Port port() {
    return port;
  }

  /** The name of its process and log. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its database and of the role that it works with. */
  public String database() {
    return label();
  }

  /** The role that owns its database and runs the migrations. */
  public String owner() {
    return ServiceDatabase.owner(database());
  }

  /** What the build makes of it, below the root of the source tree. */
  public Path built(Path root) {
    return root.resolve(label() + "-service/target/quarkus-app");
  }
}
