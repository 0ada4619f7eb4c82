/** A running stack, and those who talk to it from outside. */
@NullMarked
package org.herstel.system.stack;

import org.jspecify.annotations.NullMarked;
