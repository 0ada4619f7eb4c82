package org.herstel.followup.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data files that come with the service. A folder on the class path cannot be listed, so each
 * has an {@code index.txt} with the names of its files.
 */
public final class ShippedFiles {
  private ShippedFiles() {}

  /**
   * The files of a folder.
   *
   * @param folder for instance {@code calendars}
   * @throws UncheckedIOException if a file that the index names is not there
   */
  public static List<DataFile> in(String folder) {
    return read(folder + "/index.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(name -> folder + "/" + name)
        .map(path -> new DataFile(path, read(path)))
        .toList();
  }

  private static String read(String path) {
    try (@Nullable InputStream in = ShippedFiles.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
