/** The customer's own page: read the offer and answer it without an account. */
@NullMarked
package org.herstel.resolution.link;

import org.jspecify.annotations.NullMarked;
