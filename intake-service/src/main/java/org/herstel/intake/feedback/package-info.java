/**
 * Feedback that customers can give at any time, and what becomes of it.
 *
 * <p>What is kept is said by no event: each subject of {@code complaint-events} is a complaint to
 * all who read it, and {@code reference-events} keeps only the newest of an entity. Nobody acts on
 * it but the people who read it here. What becomes a complaint is said with the complaint.
 */
@NullMarked
package org.herstel.intake.feedback;

import org.jspecify.annotations.NullMarked;
