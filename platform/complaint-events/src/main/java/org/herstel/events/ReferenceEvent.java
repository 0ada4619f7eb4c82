package org.herstel.events;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of something that is not a complaint; the newest event of an entity replaces the older. */
public sealed interface ReferenceEvent extends Event {

  /**
   * An agent was registered or changed.
   *
   * @param id subject of the agent's token
   * @param languages BCP 47 tags
   */
  record AgentRegistered(
      String id,
      @Personal String name,
      @Personal String email,
      @Personal @Nullable String phone,
      String team,
      List<String> languages,
      List<String> skills)
      implements ReferenceEvent {}

  /**
   * A calendar has a new version. Versions never change.
   *
   * @param validFrom the first day on which clocks are started with it, ISO 8601
   * @param zone IANA
   */
  record CalendarChanged(
      String id,
      String version,
      String validFrom,
      String zone,
      List<OpeningHours> hours,
      List<HolidayRegion> holidays,
      List<Closure> closures)
      implements ReferenceEvent {

    /**
     * When it is open on a day of the week.
     *
     * @param day for instance {@code monday}
     * @param shifts for instance {@code 09:00-17:30}
     */
    public record OpeningHours(String day, List<String> shifts) {}

    /** Whose public holidays are kept. */
    public record HolidayRegion(String country, @Nullable String subdivision) {}

    /** A day on which the house is closed. */
    public record Closure(String date, String name) {}
  }

  /**
   * Somebody is no customer any more, as another system of the company says. The event's subject is
   * the customer, by the id that {@link Customer#id()} has in complaints.
   *
   * @param at since when
   * @param reason in the words of who says it, on one line
   */
  record CustomerDeparted(Instant at, @Personal @Size(max = 200) @Nullable String reason)
      implements ReferenceEvent {}

  /** A customer who had departed has come back, or had never left. */
  record CustomerReturned() implements ReferenceEvent {}

  /** A team was registered or changed. */
  record TeamRegistered(String id, String name, TeamKind kind) implements ReferenceEvent {}
}
