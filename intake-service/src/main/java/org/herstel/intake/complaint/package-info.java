/**
 * The complaint as intake knows it, and its status: the one place where the course of a recovery is
 * folded from what all services say.
 */
@NullMarked
package org.herstel.intake.complaint;

import org.jspecify.annotations.NullMarked;
