package org.herstel.notification.parked;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/**
 * Which parked records to try again.
 *
 * @param service that parked them
 * @param type CloudEvents type; absent: any
 * @param reason exactly as listed; absent: any
 */
public record RetriesBody(
    @NotBlank @SingleLine(max = 100) String service,
    @SingleLine(max = 200) @Nullable String type,
    @Story(max = 1_000) @Nullable String reason) {}
