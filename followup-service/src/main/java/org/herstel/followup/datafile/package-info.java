/**
 * Data files that people write by hand: read strictly, and refused with everything that is wrong
 * with them at once.
 */
@NullMarked
package org.herstel.followup.datafile;

import org.jspecify.annotations.NullMarked;
