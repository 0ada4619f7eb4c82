package org.herstel.followup.rulebook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.deadline.ChoicePolicy;
import org.herstel.followup.rulepack.RuleBook;
import org.herstel.followup.rulepack.RulePack;
import org.jboss.logging.Logger;

/**
 * The calendars and rule packs as they are now. With a mistake in any file the service does not
 * start. A calendar that a supervisor puts at another replica is known here a second later.
 */
@Startup
@ApplicationScoped
public class RuleBooks {
  private static final Logger LOG = Logger.getLogger(RuleBooks.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final RuleFiles files;
  private final ChoicePolicy choice;
  private final StoredCalendars stored;
  private final RuleBook ofFiles;
  private volatile Reading reading;

  /** What was read, how many stored calendars there were, and when that was looked at. */
  private record Reading(RuleBook book, int stored, long lookedAt) {}

  RuleBooks(RuleBookConfig config, StoredCalendars stored) {
    this.files = RuleFiles.find(config.calendars().map(Path::of), config.rulePacks().map(Path::of));
    this.stored = stored;
    this.choice = choice(config);
    // Mistakes are reported of all files at once, before anything else is looked at.
    this.ofFiles = RuleBook.load(files.calendars(), files.packs());
    this.reading = read();
    check();
  }

  /** All calendars and packs. */
  public RuleBook book() {
    Reading known = reading;
    if (System.nanoTime() - known.lookedAt < FRESH.toNanos()) {
      return known.book;
    }
    return look(known).book;
  }

  /** All calendars and packs, those just put at another replica too. */
  RuleBook newest() {
    return look(reading).book;
  }

  /** How those of a complaint are chosen. */
  public ChoicePolicy choice() {
    return choice;
  }

  private Reading look(Reading known) {
    Reading looked =
        stored.count() == known.stored
            ? new Reading(known.book, known.stored, System.nanoTime())
            : read();
    reading = looked;
    return looked;
  }

  private Reading read() {
    List<DataFile> put = stored.all();
    if (put.isEmpty()) {
      return new Reading(ofFiles, 0, System.nanoTime());
    }
    List<DataFile> calendars = Stream.concat(notPut(files.calendars(), put), put.stream()).toList();
    return new Reading(RuleBook.load(calendars, files.packs()), put.size(), System.nanoTime());
  }

  /**
   * The files without versions that a supervisor has put too: times were worked out with those, so
   * a file that comes later, for instance with a new release, does not take their place.
   */
  private static Stream<DataFile> notPut(List<DataFile> files, List<DataFile> put) {
    List<BusinessCalendar> known =
        Calendars.load(put).all().stream().map(BusinessTime::calendar).toList();
    return files.stream()
        .filter(file -> {
          BusinessCalendar calendar = Calendars.load(List.of(file)).all().getFirst().calendar();
          boolean taken = known.stream().anyMatch(other -> inPlaceOf(other, calendar));
          if (taken) {
            LOG.warnf(
                "%s is not used: a supervisor has put a version of %s with its name or first day",
                file.name(), calendar.id());
          }
          return !taken;
        });
  }

  private static boolean inPlaceOf(BusinessCalendar one, BusinessCalendar other) {
    return one.id().equals(other.id())
        && (one.version().equals(other.version()) || one.validFrom().equals(other.validFrom()));
  }

  private static ChoicePolicy choice(RuleBookConfig config) {
    return new ChoicePolicy(
        config.country(),
        config.countryBySource(),
        config.productByCategory(),
        config.calendar(),
        config.calendarByCountry(),
        config.rulePack());
  }

  private void check() {
    List<String> wrong = new ArrayList<>();
    Stream.concat(Stream.of(choice.country()), choice.countryBySource().values().stream())
        .filter(country -> !Arrays.asList(Locale.getISOCountries()).contains(country))
        .forEach(country -> wrong.add("%s is no country of ISO 3166-1".formatted(country)));
    Stream.concat(Stream.of(choice.calendar()), choice.calendarByCountry().values().stream())
        .filter(id -> !ofFiles.calendars().named(id) && !reading.book.calendars().named(id))
        .forEach(id -> wrong.add("there is no calendar %s".formatted(id)));
    if (ofFiles.packs().all().stream().map(RulePack::id).noneMatch(choice.pack()::equals)) {
      wrong.add("there is no rule pack %s".formatted(choice.pack()));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "follow-up cannot start with this configuration: " + String.join("; ", wrong));
    }
  }
}
