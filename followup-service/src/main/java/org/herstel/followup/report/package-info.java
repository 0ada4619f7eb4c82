/** Figures over many rows: planned, limited and given up in one way. */
@NullMarked
package org.herstel.followup.report;

import org.jspecify.annotations.NullMarked;
