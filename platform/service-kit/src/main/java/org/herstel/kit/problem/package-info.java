/** Errors as callers see them: {@code application/problem+json} (RFC 9457) with stable codes. */
@NullMarked
package org.herstel.kit.problem;

import org.jspecify.annotations.NullMarked;
