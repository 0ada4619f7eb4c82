package org.herstel.intake.reception;

import java.util.List;
import java.util.stream.IntStream;
import org.herstel.events.Concern;
import org.herstel.events.Harm;
import org.jspecify.annotations.Nullable;

/** The concerns a complaint begins with. */
public final class Concerns {
  static final String GENERAL = "general";
  static final int LONGEST_DESCRIPTION = 10_000;

  private Concerns() {}

  /** A concern without its number. */
  public record Draft(String category, String description, @Nullable Harm harm) {
    Concern numbered(int number) {
      return new Concern(number, category, description, harm);
    }
  }

  /** Numbers them from 1; where none is named, the whole story is one. */
  public static List<Concern> of(List<Draft> drafts, String narrative) {
    return drafts.isEmpty()
        ? List.of(new Concern(1, GENERAL, shortened(narrative), null))
        : IntStream.range(0, drafts.size())
            .mapToObj(index -> drafts.get(index).numbered(index + 1))
            .toList();
  }

  /** Never cuts a character outside the basic plane in two. */
  private static String shortened(String narrative) {
    if (narrative.length() <= LONGEST_DESCRIPTION) {
      return narrative;
    }
    int end = LONGEST_DESCRIPTION;
    return narrative.substring(
        0, Character.isHighSurrogate(narrative.charAt(end - 1)) ? end - 1 : end);
  }
}
