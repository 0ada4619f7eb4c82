package org.herstel.followup.deadline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.herstel.followup.alert.StaffHours;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.ShippedFiles;
import org.herstel.followup.rulepack.RuleBook;

/** Rules to test with. */
public final class Timekeepings {
  private static final RuleBook SHIPPED = RuleBook.shipped();
  private static final DeadlinePolicy POLICY =
      new DeadlinePolicy(
          Duration.ofMillis(500), Duration.ofDays(2), Duration.ofDays(1), hours("24x7"));
  private static final Map<String, String> CALENDARS =
      Map.of("NL", "house-nl", "EE", "house-ee", "GB", "house-gb", "US", "house-us");
  private static final Map<String, String> PRODUCTS =
      Map.of("PAYMENT", "payment-services", "INSURANCE", "insurance");

  private Timekeepings() {}

  /** The hours of a shipped calendar. */
  static StaffHours hours(String calendar) {
    return new StaffHours(SHIPPED.calendars(), calendar);
  }

  /** The shipped rules in the Netherlands. */
  public static Timekeeping dutch() {
    return in("NL", "house");
  }

  /** The shipped rules in a country, with a pack for what no other pack is for. */
  public static Timekeeping in(String country, String pack) {
    return with(SHIPPED, country, pack);
  }

  /** The shipped rules, and a pack of one's own for what no other pack is for. */
  public static Timekeeping own(String pack, String id) {
    List<DataFile> packs = new java.util.ArrayList<>(ShippedFiles.in("rule-packs"));
    packs.add(new DataFile("own.yaml", pack));
    return with(RuleBook.load(ShippedFiles.in("calendars"), packs), "NL", id);
  }

  /** Any rules in a country. */
  public static Timekeeping with(RuleBook book, String country, String pack) {
    return new Timekeeping(
        book,
        new ChoicePolicy(
            country,
            Map.of("shop-ee", "EE", "bank-gb", "GB"),
            PRODUCTS,
            "house-nl",
            CALENDARS,
            pack),
        POLICY);
  }
}
