/** The parked records of all services, and what operators decide about them. */
@NullMarked
package org.herstel.notification.parked;

import org.jspecify.annotations.NullMarked;
