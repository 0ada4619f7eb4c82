package org.herstel.followup.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.PromiseKind;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/**
 * What was told to the customer.
 *
 * @param owner agent id; absent: the owner of the complaint
 * @param channel how it was told; absent: by the channel of the complaint
 */
record PromiseBody(
    @NotNull UUID complaintId,
    @NotBlank @Story(max = PromiseBody.LONGEST_TEXT) String text,
    @NotNull PromiseKind kind,
    @NotNull Instant due,
    @SingleLine @Nullable String owner,
    @Nullable Channel channel) {
  static final int LONGEST_TEXT = 2_000;
}
