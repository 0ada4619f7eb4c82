/** Complaints handed in over Kafka, and the reconciliation of what became of them. */
@NullMarked
package org.herstel.intake.submission;

import org.jspecify.annotations.NullMarked;
