package org.herstel.invitation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.herstel.events.Arrangement;
import org.herstel.events.Owner;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as an iCalendar file (RFC 5545) that invites, or takes the invitation back (RFC
 * 5546). The same arrangement always gives the same file.
 *
 * @param method what the file asks of a calendar
 * @param text the file; lines end with CR LF
 */
public record Invitation(Method method, String text) {

  /** What a file asks of a calendar (RFC 5546). */
  public enum Method {
    /** Put the appointment in, or change it. */
    REQUEST,
    /** Take the appointment out. */
    CANCEL
  }

  /** Fewer than the 75 octets allowed, for letters that take two. */
  private static final int LINE = 60;

  private static final String CONTROL = "[\\p{Cc}\\u2028\\u2029]+";

  /**
   * Writes the file.
   *
   * @param said when the invited were told so; the file's DTSTAMP
   */
  public static Invitation of(
      Method method, Arrangement arrangement, Invited customer, Instant said) {
    Instant end = arrangement.at().plus(Duration.ofMinutes(arrangement.minutes()));
    ZoneId zone = ZoneId.of(arrangement.zone());
    List<CalendarComponent> components = new ArrayList<>();
    if (!isUtc(zone)) {
      components.add(ZoneFile.of(zone, arrangement.at(), end));
    }
    components.add(event(method, arrangement, customer, said, zone));
    return new Invitation(
        method,
        written(
            new Calendar(
                new PropertyList(
                    List.of(
                        new ProdId("-//Herstel//Appointments//EN"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        method == Method.REQUEST
                            ? ImmutableMethod.REQUEST
                            : ImmutableMethod.CANCEL)),
                new ComponentList<>(components))));
  }

  private static VEvent event(
      Method method, Arrangement arrangement, Invited customer, Instant said, ZoneId zone) {
    Words words = Words.of(customer.language());
    String reference = line(customer.reference());
    Owner owner = arrangement.owner();
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(arrangement.appointment().toString()));
    properties.add(new Sequence(arrangement.sequence()));
    properties.add(new DtStamp(said.truncatedTo(ChronoUnit.SECONDS)));
    properties.add(start(arrangement.at(), zone));
    properties.add(
        new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(arrangement.minutes())));
    properties.add(new Summary(words.title(arrangement.kind(), reference)));
    properties.add(
        new Description(
            words.explanation(arrangement.kind(), line(owner.name()), reference)
                + "\n"
                + contact(owner)));
    if (arrangement.place() != null) {
      properties.add(new Location(line(arrangement.place())));
    }
    properties.add(
        method == Method.REQUEST
            ? ImmutableStatus.VEVENT_CONFIRMED
            : ImmutableStatus.VEVENT_CANCELLED);
    properties.add(new Organizer(named(owner.name()), mailto(owner.email())));
    properties.add(
        new Attendee(named(owner.name(), Role.CHAIR, PartStat.ACCEPTED), mailto(owner.email())));
    if (Invited.isAddress(customer.email())) {
      properties.add(guest(customer.name(), customer.email()));
    }
    Invited.others(arrangement, customer.email())
        .forEach(other -> properties.add(guest(other.name(), other.email())));
    return new VEvent(new PropertyList(properties));
  }

  /** The local time is worked out here: the library would take it from zone rules of its own. */
  private static DtStart<?> start(Instant at, ZoneId zone) {
    return isUtc(zone)
        ? new DtStart<>(at)
        : new DtStart<>(
            new ParameterList(List.of(new TzId(zone.getId()))), LocalDateTime.ofInstant(at, zone));
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.getRules().isFixedOffset()
        && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
  }

  private static Attendee guest(String name, @Nullable String email) {
    return new Attendee(
        named(name, Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE),
        mailto(email == null ? "" : email));
  }

  /** Without backslashes, which some readers take for the beginning of an escape. */
  private static ParameterList named(String name, Parameter... more) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Cn(line(name).replace('\\', '/')));
    parameters.addAll(List.of(more));
    return new ParameterList(parameters);
  }

  private static String contact(Owner owner) {
    String known = line(owner.name()) + ", " + line(owner.email());
    return owner.phone() == null ? known : known + ", " + line(owner.phone());
  }

  private static URI mailto(String email) {
    try {
      return new URI("mailto", line(email), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address that can be invited", e);
    }
  }

  /** People's words never end a line of the file. */
  private static String line(String words) {
    return words.replaceAll(CONTROL, " ").strip();
  }

  private static String written(Calendar calendar) {
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(false, LINE).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString();
  }
}
