package org.herstel.invitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.herstel.events.Arrangement;
import org.herstel.events.Arrangement.Guest;
import org.jspecify.annotations.Nullable;

/**
 * The customer who is invited, as intake took the complaint in.
 *
 * @param email absent or malformed: not invited by mail
 * @param language BCP 47 tag that the invitation is written in; English for one that is not known
 * @param reference of the complaint
 */
public record Invited(String name, @Nullable String email, String language, String reference) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s\"<>,;:()@]+@[^\\s\"<>,;:()@]+");

  /**
   * The other people who can be invited by mail: each address once, and neither the customer's nor
   * the owner's.
   */
  public static List<Guest> others(Arrangement arrangement, @Nullable String customer) {
    Set<String> known = new HashSet<>();
    known.add(folded(arrangement.owner().email()));
    if (customer != null) {
      known.add(folded(customer));
    }
    List<Guest> others = new ArrayList<>();
    for (Guest guest : arrangement.people()) {
      if (isAddress(guest.email()) && known.add(folded(guest.email()))) {
        others.add(guest);
      }
    }
    return others;
  }

  static boolean isAddress(@Nullable String email) {
    return email != null && ADDRESS.matcher(email).matches();
  }

  private static String folded(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
