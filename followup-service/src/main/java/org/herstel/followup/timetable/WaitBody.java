package org.herstel.followup.timetable;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/** What the company waits for. */
record WaitBody(@NotBlank @Story(max = 2_000) String reason) {}
