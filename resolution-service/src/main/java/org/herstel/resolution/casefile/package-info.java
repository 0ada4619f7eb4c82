/**
 * The case of one complaint: its state, what other services' facts do to it, and how it is shown.
 */
@NullMarked
package org.herstel.resolution.casefile;

import org.jspecify.annotations.NullMarked;
