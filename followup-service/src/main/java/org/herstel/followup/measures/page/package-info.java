/** The page that draws the measures. It has no data of its own: it asks the API with a token. */
@NullMarked
package org.herstel.followup.measures.page;

import org.jspecify.annotations.NullMarked;
