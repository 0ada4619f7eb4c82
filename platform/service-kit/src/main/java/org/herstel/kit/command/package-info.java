/** Commands from REST: one transaction with the idempotency key, the stream and the answer. */
@NullMarked
package org.herstel.kit.command;

import org.jspecify.annotations.NullMarked;
