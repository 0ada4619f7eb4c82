package org.herstel.followup.agenda;

import jakarta.validation.constraints.NotNull;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/** What the customer answered. */
record OutcomeBody(@NotNull Boolean satisfied, @Story @Nullable String words) {}
