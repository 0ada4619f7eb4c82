package org.herstel.followup.deadline;

import java.util.EnumSet;
import java.util.Set;
import org.herstel.followup.rulepack.MetBy;

/** What happened that may be what a deadline asks. */
public enum Happening {
  /** The mail that confirms the arrival has left. */
  ACKNOWLEDGEMENT("acknowledgement", Set.of(MetBy.ACKNOWLEDGED)),
  /** Somebody talked with the customer; who was talked with knows that it arrived. */
  CONTACT("contact", Set.of(MetBy.ACKNOWLEDGED, MetBy.CUSTOMER_INFORMED)),
  /** The formal letter about what was agreed has left. */
  LETTER("letter", Set.of(MetBy.LETTER)),
  /**
   * Everything that was agreed is done, and the customer hears so: nothing more is asked but the
   * letter, which is owed however soon the rest was done.
   */
  RESOLVED(Deadline.RESOLVED, EnumSet.complementOf(EnumSet.of(MetBy.LETTER)));

  private final String how;
  private final Set<MetBy> meets;

  Happening(String how, Set<MetBy> meets) {
    this.how = how;
    this.meets = meets;
  }

  String how() {
    return how;
  }

  boolean meets(Deadline deadline) {
    return meets.contains(deadline.metBy());
  }
}
