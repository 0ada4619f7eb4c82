package org.herstel.followup.calendar;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Names of places' time zones in the IANA database. */
public final class ZoneNames {
  /** Only these: the platform also knows names of its own, and libraries add theirs. */
  private static final Pattern REGION =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)"
              + "/.+");

  private ZoneNames() {}

  /** Whether it is one. An offset is none: it does not say when clocks change. */
  public static boolean isName(String text) {
    return "UTC".equals(text)
        || REGION.matcher(text).matches() && ZoneId.getAvailableZoneIds().contains(text);
  }
}
