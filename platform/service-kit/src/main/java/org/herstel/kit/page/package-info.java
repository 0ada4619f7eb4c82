/** Lists in pages, and the query parameters that choose them. */
@NullMarked
package org.herstel.kit.page;

import org.jspecify.annotations.NullMarked;
