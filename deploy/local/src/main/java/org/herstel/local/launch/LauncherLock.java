package org.herstel.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher that runs the stack; the system frees it however that one ends. */
public final class LauncherLock implements AutoCloseable {
  /** Somebody who asks {@link #isHeld} has it for a moment. */
  private static final int TRIES = 5;

  private static final long PAUSE_MILLIS = 50;

  private final FileChannel channel;

  private LauncherLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or answers empty when another launcher holds it. */
  public static Optional<LauncherLock> tryTake(Home home) throws InterruptedException {
    for (int tries = 1; tries < TRIES; tries++) {
      Optional<LauncherLock> taken = tryOnce(home);
      if (taken.isPresent()) {
        return taken;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return tryOnce(home);
  }

  private static Optional<LauncherLock> tryOnce(Home home) {
    try {
      Files.createDirectories(home.run());
      FileChannel channel =
          FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new LauncherLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + file(home), e);
    }
  }

  /** Whether a launcher runs; not to be asked by the launcher itself, which would lose the lock. */
  public static boolean isHeld(Home home) {
    if (!Files.exists(file(home))) {
      return false;
    }
    Optional<LauncherLock> taken = tryOnce(home);
    taken.ifPresent(LauncherLock::close);
    return taken.isEmpty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot free the launcher's lock", e);
    }
  }

  private static Path file(Home home) {
    return home.run().resolve("launcher.lock");
  }
}
