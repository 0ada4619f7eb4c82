/** The live stream of all services' events, in the order in which this service consumed them. */
@NullMarked
package org.herstel.notification.feed;

import org.jspecify.annotations.NullMarked;
