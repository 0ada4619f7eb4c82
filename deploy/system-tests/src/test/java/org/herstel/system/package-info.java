/** The platform as its users, partners and operators meet it, running as a whole. */
@NullMarked
package org.herstel.system;

import org.jspecify.annotations.NullMarked;
