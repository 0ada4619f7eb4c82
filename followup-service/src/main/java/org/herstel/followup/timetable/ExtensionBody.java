package org.herstel.followup.timetable;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/** What the customer was told about a time that is put off. */
record ExtensionBody(@NotBlank @Story(max = 2_000) String reason) {}
