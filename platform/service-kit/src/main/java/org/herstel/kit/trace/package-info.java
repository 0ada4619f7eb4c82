/** The W3C trace context of requests and records. */
@NullMarked
package org.herstel.kit.trace;

import org.jspecify.annotations.NullMarked;
