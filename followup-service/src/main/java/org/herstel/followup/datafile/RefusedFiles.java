package org.herstel.followup.datafile;

import java.util.List;
import java.util.stream.Collectors;

/** Data files are not taken, with every reason at once. Nothing of them is in use. */
public final class RefusedFiles extends RuntimeException {
  private final transient List<Mistake> mistakes;

  RefusedFiles(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = mistakes;
  }

  /** What is wrong, in the order of files and lines. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
