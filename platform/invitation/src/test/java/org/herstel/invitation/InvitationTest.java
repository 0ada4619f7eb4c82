package org.herstel.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Arrangement.Guest;
import org.herstel.events.Owner;
import org.herstel.events.TeamKind;
import org.herstel.invitation.Invitation.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files as approved, and as another reader of iCalendar understands them. After a change, run
 * with {@code -Dapprove=true} and read the difference.
 */
class InvitationTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Instant SAID = Instant.parse("2026-11-21T14:00:00.123456Z");
  private static final Instant AT = Instant.parse("2026-11-27T13:00:00Z");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final UUID ID = UUID.fromString("019aa7b0-0000-7000-8000-000000000006");
  private static final Invited ANNA =
      new Invited("Anna Smit", "anna@example.org", "nl", "HER-2611-0042");

  private static Owner owner(String name) {
    return new Owner("liis", name, "liis@example.org", "+372 5555 0101", "care", TeamKind.IN_HOUSE);
  }

  private static Arrangement at(Instant at, String zone) {
    return arrangement(AppointmentKind.CALL, at, zone, 0, null, List.of());
  }

  private static Arrangement arrangement(
      AppointmentKind kind,
      Instant at,
      String zone,
      int sequence,
      String place,
      List<Guest> people) {
    return new Arrangement(
        ID, sequence, ID, kind, at, zone, 45, place, owner("Liis Tõnisson"), people);
  }

  private static Arrangement meeting(int sequence) {
    return arrangement(
        AppointmentKind.MEETING,
        AT,
        "Europe/Tallinn",
        sequence,
        "Narva mnt 7, Tallinn; 3. korrus",
        List.of(
            new Guest("Jaan Tamm", "jaan@example.org"), new Guest("Somebody told by phone", null)));
  }

  @Test
  void an_invitation_and_its_cancellation_read_as_approved() throws IOException {
    for (String language : List.of("nl", "et", "en")) {
      Invited customer = new Invited("Anna Smit", "anna@example.org", language, "HER-2611-0042");
      approved(
          "meeting-" + language + ".ics",
          Invitation.of(Method.REQUEST, meeting(0), customer, SAID).text());
    }
    approved(
        "call.ics", Invitation.of(Method.REQUEST, at(AT, "Europe/Amsterdam"), ANNA, SAID).text());
    approved("cancelled.ics", Invitation.of(Method.CANCEL, meeting(2), ANNA, SAID).text());
  }

  @Test
  void it_is_valid_by_the_standards_of_calendars_and_of_invitations() {
    for (Method method : Method.values()) {
      Calendar read = read(Invitation.of(method, meeting(1), ANNA, SAID));
      assertThat(read.validate().hasErrors()).as(() -> read.validate().toString()).isFalse();
      assertThat(value(read, Property.METHOD)).isEqualTo(method.name());
    }
  }

  @Test
  void the_same_arrangement_gives_the_same_file() {
    assertThat(Invitation.of(Method.REQUEST, meeting(1), ANNA, SAID))
        .isEqualTo(Invitation.of(Method.REQUEST, meeting(1), ANNA, SAID));
  }

  @Test
  void identity_stays_and_the_sequence_rises_until_the_cancellation() {
    VEvent made = event(Invitation.of(Method.REQUEST, meeting(0), ANNA, SAID));
    VEvent moved = event(Invitation.of(Method.REQUEST, meeting(1), ANNA, SAID));
    VEvent cancelled = event(Invitation.of(Method.CANCEL, meeting(2), ANNA, SAID));

    assertThat(List.of(value(made, Property.UID), value(moved, Property.UID)))
        .containsOnly(value(cancelled, Property.UID))
        .containsOnly(ID.toString());
    assertThat(
            List.of(
                value(made, Property.SEQUENCE),
                value(moved, Property.SEQUENCE),
                value(cancelled, Property.SEQUENCE)))
        .containsExactly("0", "1", "2");
    assertThat(value(made, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00, +02:00",
    "Europe/Amsterdam, 2026-10-25T01:30:00Z, 2026-10-25T02:30:00, +01:00",
    "Europe/Amsterdam, 2026-03-29T00:59:00Z, 2026-03-29T01:59:00, +01:00",
    "Europe/Amsterdam, 2026-03-29T01:00:00Z, 2026-03-29T03:00:00, +02:00",
    "Europe/Tallinn, 2026-07-01T12:00:00Z, 2026-07-01T15:00:00, +03:00",
    "Europe/Dublin, 2026-12-01T12:00:00Z, 2026-12-01T12:00:00, Z",
    "America/New_York, 2026-11-01T05:59:00Z, 2026-11-01T01:59:00, -04:00",
    "Australia/Lord_Howe, 2026-10-04T12:00:00Z, 2026-10-04T23:00:00, +11:00",
    "Asia/Kolkata, 2026-10-04T12:00:00Z, 2026-10-04T17:30:00, +05:30",
    "Asia/Almaty, 2026-10-04T12:00:00Z, 2026-10-04T17:00:00, +05:00"
  })
  void a_calendar_shows_the_local_time_and_carries_the_rules_to_place_it(
      String zone, Instant at, LocalDateTime local, String offset) {
    Invitation file = Invitation.of(Method.REQUEST, at(at, zone), ANNA, SAID);

    DtStart<Temporal> start = event(file).getRequiredProperty(Property.DTSTART);
    assertThat(start.<Parameter>getRequiredParameter(Parameter.TZID).getValue()).isEqualTo(zone);
    assertThat(LocalDateTime.from(start.getDate())).isEqualTo(local);

    VTimeZone rules = read(file).<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
    assertThat(value(rules, Property.TZID)).isEqualTo(zone);
    assertThat(offsets(rules, at)).contains(ZoneOffset.of(offset));
    assertThat(local.toInstant(ZoneOffset.of(offset))).isEqualTo(at);
  }

  /** The offset after the last onset that is not after the moment, as RFC 5545 has it. */
  private static Optional<ZoneOffset> offsets(VTimeZone rules, Instant at) {
    record Onset(Instant at, ZoneOffset to) {}
    return rules.getObservances().stream()
        .map(observance -> new Onset(onset(observance), to(observance)))
        .filter(onset -> !onset.at().isAfter(at))
        .max(Comparator.comparing(Onset::at))
        .map(Onset::to);
  }

  private static Instant onset(Observance observance) {
    DtStart<Temporal> start = observance.getRequiredProperty(Property.DTSTART);
    TzOffsetFrom from = observance.getRequiredProperty(Property.TZOFFSETFROM);
    return LocalDateTime.from(start.getDate()).toInstant(from.getOffset());
  }

  private static ZoneOffset to(Observance observance) {
    return observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset();
  }

  @Test
  void an_appointment_over_a_change_of_clocks_knows_both_offsets() {
    Instant at = Instant.parse("2026-10-25T00:45:00Z");
    Calendar read = read(Invitation.of(Method.REQUEST, at(at, "Europe/Amsterdam"), ANNA, SAID));

    assertThat(read.<VTimeZone>getComponents(Component.VTIMEZONE).getFirst().getObservances())
        .extracting(InvitationTest::to)
        .contains(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1));
  }

  @Test
  void every_zone_of_the_world_is_written_with_its_local_time_and_the_right_rules() {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      ZoneId id = ZoneId.of(zone);
      if (zone.startsWith("ical4j") || isUniversal(id)) {
        continue; // what reading files has registered; what needs no rules
      }
      ZoneOffset offset = id.getRules().getOffset(AT);
      assertThat(offsets(ZoneFile.of(id, AT, AT.plus(Duration.ofHours(1))), AT))
          .as(zone)
          .contains(offset);
      assertThat(
              Invitation.of(Method.REQUEST, at(AT, zone), ANNA, SAID).text().replace("\r\n ", ""))
          .contains(
              "DTSTART;TZID=" + zone + ":" + LOCAL.format(LocalDateTime.ofInstant(AT, offset)));
    }
  }

  private static boolean isUniversal(ZoneId zone) {
    return zone.getRules().isFixedOffset() && zone.getRules().getOffset(AT).equals(ZoneOffset.UTC);
  }

  @Test
  void universal_time_needs_no_rules() {
    String text = Invitation.of(Method.REQUEST, at(AT, "UTC"), ANNA, SAID).text();

    assertThat(text).contains("DTSTART:20261127T130000Z\r\n").doesNotContain("VTIMEZONE");
  }

  @Test
  void owner_customer_and_everybody_with_an_address_are_invited_once() {
    Arrangement crowded =
        arrangement(
            AppointmentKind.CALL,
            AT,
            "Europe/Tallinn",
            0,
            null,
            List.of(
                new Guest("Anna again", "ANNA@example.org"),
                new Guest("The owner again", "liis@example.org"),
                new Guest("Jaan", "jaan@example.org"),
                new Guest("Jaan again", "Jaan@Example.org"),
                new Guest("By phone", null)));

    VEvent event = event(Invitation.of(Method.REQUEST, crowded, ANNA, SAID));

    assertThat(attendees(event))
        .containsExactly(
            "mailto:liis@example.org", "mailto:anna@example.org", "mailto:jaan@example.org");
    assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:liis@example.org");
    assertThat(Invited.others(crowded, "anna@example.org")).hasSize(1);
  }

  @Test
  void a_customer_without_a_usable_address_is_left_out() {
    for (String email : new String[] {null, "", "anna at example", "a@b\r\nX:y"}) {
      VEvent event =
          event(
              Invitation.of(
                  Method.REQUEST,
                  at(AT, "Europe/Tallinn"),
                  new Invited("Anna", email, "et", "H-1"),
                  SAID));
      assertThat(attendees(event)).containsExactly("mailto:liis@example.org");
    }
  }

  @Test
  void peoples_words_never_become_lines_or_parameters_of_the_file() {
    String hostile = "X\";ROLE=CHAIR:mailto:a@b\r\nATTENDEE:mailto:evil@example.org\r\n 😀,;\\";
    Arrangement arrangement =
        new Arrangement(
            ID,
            0,
            ID,
            AppointmentKind.MEETING,
            AT,
            "Europe/Tallinn",
            30,
            hostile,
            owner(hostile),
            List.of(new Guest(hostile, "guest@example.org")));

    Invitation file =
        Invitation.of(
            Method.REQUEST, arrangement, new Invited(hostile, "a@example.org", "nl", "H"), SAID);

    VEvent event = event(file);
    assertThat(attendees(event))
        .containsExactly(
            "mailto:liis@example.org", "mailto:a@example.org", "mailto:guest@example.org");
    assertThat(value(event, Property.LOCATION)).contains("😀").doesNotContain("\n", "\r");
    assertThat(file.text().split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void any_other_language_is_written_in_english() {
    String text =
        Invitation.of(
                Method.REQUEST,
                at(AT, "Europe/Tallinn"),
                new Invited("Anna", "anna@example.org", "fr-BE", "H-1"),
                SAID)
            .text();

    assertThat(text).contains("SUMMARY:Call about your complaint (H-1)\r\n");
  }

  private static List<String> attendees(VEvent event) {
    return event.<Property>getProperties(Property.ATTENDEE).stream()
        .map(Property::getValue)
        .toList();
  }

  private static VEvent event(Invitation invitation) {
    return read(invitation).<VEvent>getComponents(Component.VEVENT).getFirst();
  }

  private static Calendar read(Invitation invitation) {
    try {
      return new CalendarBuilder().build(new StringReader(invitation.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserException e) {
      throw new AssertionError(invitation.text(), e);
    }
  }

  private static String value(PropertyContainer of, String property) {
    return of.<Property>getRequiredProperty(property).getValue();
  }

  /** Approved files end their lines as this repository does, the files themselves with CR LF. */
  private static void approved(String name, String actual) throws IOException {
    Path file = APPROVED.resolve(name);
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual.replace("\r\n", "\n"));
    }
    assertThat(actual).isEqualTo(Files.readString(file).replace("\n", "\r\n"));
  }
}
