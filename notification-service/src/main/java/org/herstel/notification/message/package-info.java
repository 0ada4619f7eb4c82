/**
 * One logical message from the fact that calls for it to its hand-over: identity, life cycle,
 * validity, queue, attempts.
 */
@NullMarked
package org.herstel.notification.message;

import org.jspecify.annotations.NullMarked;
