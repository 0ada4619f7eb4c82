package org.herstel.resolution.plan;

import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/** What there is to say about a step that was carried out. */
record DoneBody(@Story @Nullable String words) {}
