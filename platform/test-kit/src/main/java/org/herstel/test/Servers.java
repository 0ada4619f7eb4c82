package org.herstel.test;

import org.herstel.embedded.postgres.DatabaseServer;
import org.herstel.embedded.process.Server;

/** The servers of a test stack, wherever they run. They end with the JVM. */
interface Servers {
  Server broker();

  /** Host and port for the broker's clients; the same all the time. */
  String bootstrapServers();

  DatabaseServer postgres();
}
