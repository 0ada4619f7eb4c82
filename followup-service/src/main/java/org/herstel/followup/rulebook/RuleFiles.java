package org.herstel.followup.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.ShippedFiles;

/**
 * The files with calendars and rule packs: those that come with the service, and the house's own.
 */
record RuleFiles(List<DataFile> calendars, List<DataFile> packs) {

  /**
   * Finds the files.
   *
   * @param ownCalendars and {@code ownPacks}: folders whose {@code .yaml} files are read too
   * @throws IllegalStateException if a folder is named and not there
   */
  static RuleFiles find(Optional<Path> ownCalendars, Optional<Path> ownPacks) {
    return new RuleFiles(
        both("calendars", ownCalendars, "herstel.followup.calendars"),
        both("rule-packs", ownPacks, "herstel.followup.rule-packs"));
  }

  private static List<DataFile> both(String shipped, Optional<Path> own, String setting) {
    return Stream.concat(
            ShippedFiles.in(shipped).stream(),
            own.stream().flatMap(folder -> in(folder, setting).stream()))
        .toList();
  }

  private static List<DataFile> in(Path folder, String setting) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(setting + " names no folder: " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted()
          .map(RuleFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataFile read(Path file) {
    try {
      return new DataFile(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
