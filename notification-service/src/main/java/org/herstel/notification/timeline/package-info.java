/** The whole course of one complaint across services, in words. */
@NullMarked
package org.herstel.notification.timeline;

import org.jspecify.annotations.NullMarked;
