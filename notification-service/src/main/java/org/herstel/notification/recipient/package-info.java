/** Who is written to about a complaint, and the facts that decide what may still be said. */
@NullMarked
package org.herstel.notification.recipient;

import org.jspecify.annotations.NullMarked;
