/** How a service keeps the state of an aggregate. */
@NullMarked
package org.herstel.kit.state;

import org.jspecify.annotations.NullMarked;
