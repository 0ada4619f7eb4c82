package org.herstel.kit.parking;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/**
 * Why a record is left out.
 *
 * @param reason journaled; 1 to 2,000 characters
 */
public record DiscardBody(@NotBlank @Story(max = 2_000) String reason) {}
