package org.herstel.followup.measures;

/** What figures are broken down by. */
enum By {
  /** The complaint's team. */
  TEAM("team"),
  /** The agent who keeps the promise; for everything else, the owner of the complaint. */
  OWNER("owner"),
  /** What is promised: {@code PROCESS} or {@code OUTCOME}. */
  KIND("kind"),
  /** The channel by which the complaint came in. */
  CHANNEL("channel");

  private final String column;

  By(String column) {
    this.column = column;
  }

  /** Where rows have it. */
  String column() {
    return column;
  }
}
