/** Threads that work from the start of a service to its end. */
@NullMarked
package org.herstel.kit.worker;

import org.jspecify.annotations.NullMarked;
