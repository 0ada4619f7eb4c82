package org.herstel.embedded.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; a user namespace makes root look like somebody else. */
final class Unprivileged {
  private Unprivileged() {}

  static List<String> command(List<String> command) {
    if (new UnixSystem().getUid() != 0) {
      return command;
    }
    if (!canUnshare()) {
      throw new IllegalStateException(
          "PostgreSQL does not run as root, and this system does not allow 'unshare -U', which"
              + " would help; run it as an ordinary user");
    }
    List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static boolean canUnshare() {
    try {
      return new ProcessBuilder("unshare", "-U", "true")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
