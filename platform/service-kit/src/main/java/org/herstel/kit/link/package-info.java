/** Personal links for customers: signed, expiring, and kept out of logs. */
@NullMarked
package org.herstel.kit.link;

import org.jspecify.annotations.NullMarked;
