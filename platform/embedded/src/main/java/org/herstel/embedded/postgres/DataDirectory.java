package org.herstel.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The making of a data directory. */
record DataDirectory(PostgresConfig config) {

  /** Makes it, with SCRAM passwords for everybody and the same sort order on every platform. */
  void initialise(Path programs) throws IOException {
    Files.createDirectories(config.data().toAbsolutePath().getParent());
    Path password =
        Files.createTempFile(
            "herstel",
            ".password",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, config.password());
      if (config.spawn(Unprivileged.command(initdb(programs, password))).waitFor() != 0) {
        throw config.startFailure("initdb failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw config.startFailure("initdb was interrupted");
    } finally {
      Files.delete(password);
    }
  }

  private List<String> initdb(Path programs, Path password) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/initdb").toString());
    command.add("--pgdata=" + config.data().toAbsolutePath());
    command.add("--username=" + PostgresServer.SUPERUSER);
    command.add("--pwfile=" + password);
    command.add("--auth=scram-sha-256");
    command.addAll(PostgresConfig.LOCALE);
    command.add("--no-instructions");
    command.add(isDurable() ? "--sync-method=fsync" : "--no-sync");
    return command;
  }

  private boolean isDurable() {
    return !"off".equals(config.settings().get("fsync"));
  }
}
