package org.herstel.notification.feed;

import org.herstel.events.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * One event in the live stream.
 *
 * @param position order of consumption over all complaints, without equals
 * @param partner the source that handed the complaint in, when there is one
 */
public record FeedEntry(long position, Envelope event, @Nullable String partner) {}
