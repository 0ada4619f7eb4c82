package org.herstel.followup.escalation;

import jakarta.validation.constraints.NotNull;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/** How a call went. */
record CallBody(@NotNull Boolean reached, @Story @Nullable String words) {}
