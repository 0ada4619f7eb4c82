package org.herstel.followup.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.herstel.kit.json.Story;

/**
 * The new time that the customer was told by an agent.
 *
 * @param reason kept in the promise's history
 */
record RenegotiationBody(
    @NotNull Instant due, @NotBlank @Story(max = PromiseBody.LONGEST_TEXT) String reason) {}
