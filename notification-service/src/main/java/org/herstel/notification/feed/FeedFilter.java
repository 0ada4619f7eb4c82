package org.herstel.notification.feed;

import java.util.Optional;
import java.util.Set;
import org.herstel.events.Audience;
import org.herstel.kit.security.Scope;

/**
 * What one listener gets to see: never what is restricted, only what is in scope, and of that what
 * was asked for.
 *
 * @param types CloudEvents types; empty: all
 * @param source a service ({@code /herstel/intake}) or a partner that hands complaints in
 */
record FeedFilter(
    Scope scope, Set<String> types, Optional<String> complaint, Optional<String> source) {

  boolean shows(FeedEntry entry) {
    return entry.event().audience() != Audience.RESTRICTED
        && scope.allows(null, entry.partner())
        && (types.isEmpty() || types.contains(entry.event().type()))
        && complaint.map(entry.event().subject()::equals).orElse(true)
        && source.map(wanted -> isFrom(entry, wanted)).orElse(true);
  }

  private static boolean isFrom(FeedEntry entry, String wanted) {
    return wanted.startsWith("/")
        ? wanted.equals(entry.event().source())
        : wanted.equals(entry.partner());
  }
}
