package org.herstel.events;

import org.jspecify.annotations.Nullable;

/** Something extra on top of the remedy, and why it is extra for this customer. */
public record Gesture(String type, @Nullable Money value, @Personal String whyExtra) {}
