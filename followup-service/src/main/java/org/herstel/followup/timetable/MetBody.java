package org.herstel.followup.timetable;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/** How what was asked has been done, in the words of who did it. */
record MetBody(@NotBlank @Story(max = 2_000) String how) {}
