/** What supervisors are told. */
@NullMarked
package org.herstel.followup.alert;

import org.jspecify.annotations.NullMarked;
