package org.herstel.notification.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.herstel.events.Envelope;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.notification.feed.FeedEntry;
import org.herstel.notification.feed.FeedFailure;
import org.herstel.notification.feed.FeedTable;
import org.herstel.notification.recipient.Recipients;
import org.jspecify.annotations.Nullable;

/** The course of one complaint over all services, in the order of consumption. */
@Path("/v1/complaints/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {
  private final DataSource database;
  private final Recipients recipients;
  private final Caller caller;

  TimelineResource(DataSource database, Recipients recipients, Caller caller) {
    this.database = database;
    this.recipients = recipients;
    this.caller = caller;
  }

  /** Cause before effect; the whole course in one page unless it is very long. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.OPERATOR})
  @RunOnVirtualThread
  public Page<TimelineItem> timeline(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck query = new QueryCheck();
    long after = query.cursor(cursor).map(place -> place.number(0)).orElse(0L);
    int most = limit == null || limit.isEmpty() ? QueryCheck.MOST : query.limit(limit);
    query.done();
    if (!recipients.isVisible(id, caller.scope())) {
      throw new NotFound("complaint");
    }
    return Page.of(
        read(id, after, most + 1),
        most,
        entry -> item(entry.event()),
        entry -> Cursor.behind(entry.position()));
  }

  private List<FeedEntry> read(UUID complaint, long after, int most) {
    try (Connection connection = database.getConnection()) {
      return FeedTable.of(connection, complaint.toString(), after, most);
    } catch (SQLException e) {
      throw new FeedFailure(e);
    }
  }

  private static TimelineItem item(Envelope event) {
    return new TimelineItem(
        event.time(),
        event.type(),
        event.source().substring(event.source().lastIndexOf('/') + 1),
        event.actor(),
        TimelineText.of(event),
        event.id());
  }
}
