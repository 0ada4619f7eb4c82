package org.herstel.followup.diary;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/**
 * Why an appointment does not take place.
 *
 * @param reason for colleagues; the invited are not told it
 */
record CancellationBody(@NotBlank @Story(max = 2_000) String reason) {}
