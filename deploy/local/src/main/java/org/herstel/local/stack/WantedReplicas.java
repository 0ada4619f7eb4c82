package org.herstel.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.herstel.local.launch.Home;
import org.herstel.local.service.Replicas;

/** A note to the running launcher: so many replicas are wanted. The last one counts. */
final class WantedReplicas {
  private static final String NOTE = "replicas";

  private WantedReplicas() {}

  static void leave(Home home, Replicas wanted) {
    Path partial = home.run().resolve(NOTE + ".new");
    try {
      Files.writeString(partial, wanted.toString());
      Files.move(partial, note(home), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell the launcher by " + note(home), e);
    }
  }

  /** The note, which is then gone. */
  static Optional<Replicas> take(Home home) {
    Path taken = home.run().resolve(NOTE + ".taken");
    try {
      if (!Files.exists(note(home))) {
        return Optional.empty();
      }
      Files.move(note(home), taken, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(Replicas.parse(Files.readString(taken)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take " + note(home), e);
    }
  }

  private static Path note(Home home) {
    return home.run().resolve(NOTE);
  }
}
