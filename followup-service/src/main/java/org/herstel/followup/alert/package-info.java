/** What supervisors are told, and what happens when nobody takes it on. */
@NullMarked
package org.herstel.followup.alert;

import org.jspecify.annotations.NullMarked;
