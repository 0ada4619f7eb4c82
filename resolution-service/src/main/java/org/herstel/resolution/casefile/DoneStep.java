package org.herstel.resolution.casefile;

import org.jspecify.annotations.Nullable;

/** A step that was carried out. */
public record DoneStep(int number, @Nullable String words) {}
