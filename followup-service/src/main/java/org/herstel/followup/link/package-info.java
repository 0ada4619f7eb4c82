/** The customer's own page: the survey behind a personal link. */
@NullMarked
package org.herstel.followup.link;

import org.jspecify.annotations.NullMarked;
