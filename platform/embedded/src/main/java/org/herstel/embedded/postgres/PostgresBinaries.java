package org.herstel.embedded.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this platform, unpacked from the class path once. */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /**
   * Unpacks the programs below a directory unless they are there already.
   *
   * @return the directory that holds {@code bin}, {@code lib} and {@code share}
   */
  static Path unpackBelow(Path directory) {
    URL archive = archive();
    try {
      Path target = directory.toAbsolutePath().resolve("postgresql-" + size(archive));
      if (!Files.isDirectory(target)) {
        Files.createDirectories(directory);
        Path partial = Files.createTempDirectory(directory.toAbsolutePath(), "unpacking-");
        unpack(archive, partial);
        publish(partial, target);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + directory, e);
    }
  }

  private static URL archive() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "postgres-" + system + "-" + processor + ".txz";
    URL archive = PostgresBinaries.class.getResource("/" + name);
    if (archive == null) {
      throw new IllegalStateException(
          "no PostgreSQL for this platform: %s is not on the class path".formatted(name));
    }
    return archive;
  }

  /** Tells one version's archive from another's without reading it. */
  private static long size(URL archive) throws IOException {
    var connection = archive.openConnection();
    connection.setUseCaches(false);
    try (InputStream opened = connection.getInputStream()) {
      return connection.getContentLengthLong();
    }
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("archive entry outside its directory: " + entry.getName());
        }
        write(entry, tar, file);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("hard link in the archive: " + entry.getName());
    } else {
      Files.copy(content, file);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Another process may have been quicker; its copy is as good. */
  private static void publish(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
      Directories.delete(partial);
    }
  }
}
