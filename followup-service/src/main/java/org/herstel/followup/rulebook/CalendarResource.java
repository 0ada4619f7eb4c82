package org.herstel.followup.rulebook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Readings;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Roles;

/** The calendars that business time is counted by. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Rules")
public class CalendarResource {
  /** Calendars share a topic with agents and teams, whose ids have no colon. */
  private static final String SUBJECT = "calendar:";

  private static final int NO_ROUND = 0;

  private final Commands commands;
  private final RuleBooks books;
  private final StoredCalendars stored;

  CalendarResource(Commands commands, RuleBooks books, StoredCalendars stored) {
    this.commands = commands;
    this.books = books;
    this.stored = stored;
  }

  /** All calendars. */
  record CalendarsView(List<CalendarView> items) {}

  /** All calendars with all their versions. */
  @GET
  public CalendarsView list() {
    Calendars calendars = books.newest().calendars();
    return new CalendarsView(
        calendars.all().stream()
            .map(time -> time.calendar().id())
            .distinct()
            .map(id -> CalendarView.of(id, calendars.of(id)))
            .toList());
  }

  /** One calendar with all its versions; the ETag is how many there are. */
  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    List<BusinessTime> versions = books.newest().calendars().of(id);
    if (versions.isEmpty()) {
      throw new NotFound("calendar");
    }
    return Response.ok(CalendarView.of(id, versions))
        .tag(Integer.toString(versions.size()))
        .build();
  }

  /** Adds a version. */
  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Add a version to a calendar, or a calendar",
      description =
          "Versions never change: another content under the name of a version is refused with"
              + " calendar-version-exists. Times that were worked out stay as they are.")
  public Response put(@PathParam("id") String id, CalendarBody body) {
    check(id);
    DataFile file = CalendarText.of(id, body).file(id);
    BusinessCalendar calendar = Calendars.load(List.of(file)).all().getFirst().calendar();
    return commands.on(SUBJECT + id, tx -> put(tx, calendar, file));
  }

  private Answer put(CommandTransaction tx, BusinessCalendar calendar, DataFile file) {
    List<BusinessTime> known = books.newest().calendars().of(calendar.id());
    if (!known.isEmpty()) {
      IfMatch.check(known.size());
    }
    boolean added = Decisions.accepted(CalendarVersions.add(known, calendar)).size() > 0;
    if (added) {
      stored.add(calendar, file);
      tx.append(NO_ROUND, List.of(CalendarView.event(calendar)));
    }
    List<BusinessTime> now = added ? CalendarVersions.with(known, calendar) : known;
    CalendarView view = CalendarView.of(calendar.id(), now);
    return (known.isEmpty() ? Answer.created(view) : Answer.ok(view)).etag(now.size());
  }

  private static void check(String id) {
    try {
      Optional.of(id).map(Readings::name).filter(name -> name.length() <= 64).orElseThrow();
    } catch (RuntimeException e) {
      throw new Invalid(
          "id",
          "must be at most 64 lower-case letters and figures, with single hyphens or dots between"
              + " them");
    }
  }
}
