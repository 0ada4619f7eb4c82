/** What happens to requests that are wrong. */
@NullMarked
package org.herstel.system.bad;

import org.jspecify.annotations.NullMarked;
