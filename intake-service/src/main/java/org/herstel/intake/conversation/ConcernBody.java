package org.herstel.intake.conversation;

import jakarta.validation.constraints.NotBlank;
import org.herstel.events.Harm;
import org.herstel.kit.json.MoneyBody;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/** A concern as a caller tells it. */
public record ConcernBody(
    @NotBlank @SingleLine(max = 100) String category,
    @NotBlank @Story(max = 10_000) String description,
    @Nullable HarmBody harm) {

  /** What it cost the customer. */
  public record HarmBody(
      @NotBlank @SingleLine(max = 100) String kind, @Nullable MoneyBody amount) {}

  /** What it cost the customer, as events carry it. */
  public @Nullable Harm toHarm() {
    return harm == null
        ? null
        : new Harm(harm.kind(), harm.amount() == null ? null : harm.amount().toMoney());
  }
}
