package org.herstel.notification.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The live stream (OP1) as server-sent events. Starts now unless told after which position; resumes
 * without a gap.
 */
@Path("/v1/events")
public class EventsResource {
  private final Listeners listeners;
  private final FeedTail tail;
  private final Caller caller;

  EventsResource(Listeners listeners, FeedTail tail, Caller caller) {
    this.listeners = listeners;
    this.tail = tail;
    this.caller = caller;
  }

  /**
   * Streams until the client goes.
   *
   * @param types CloudEvents types, repeated or with commas; none: all
   * @param source a service such as {@code /herstel/intake}, or a partner's source
   * @param after position after which to start; {@code Last-Event-ID} goes before it
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.OPERATOR, Roles.INTEGRATOR})
  @RunOnVirtualThread
  public void stream(
      @QueryParam("type") List<String> types,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("source") @Nullable String source,
      @QueryParam("after") @Nullable String after,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    QueryCheck query = new QueryCheck();
    FeedFilter filter =
        new FeedFilter(
            caller.scope(),
            types(query, types),
            query.id("complaint", complaint).map(UUID::toString),
            query.text("source", source));
    query.done();
    long head = tail.head();
    long position =
        lastEventId != null && !lastEventId.isEmpty()
            ? position("Last-Event-ID", lastEventId, head)
            : after != null && !after.isEmpty() ? position("after", after, head) : head;
    listeners.add(sink, sse, filter, position);
  }

  private static Set<String> types(QueryCheck query, List<String> types) {
    return types.stream()
        .flatMap(type -> Arrays.stream(type.split(",")))
        .map(type -> query.text("type", type.strip()))
        .flatMap(java.util.Optional::stream)
        .collect(Collectors.toSet());
  }

  private static long position(String field, String text, long head) {
    try {
      long position = Long.parseLong(text);
      if (position >= 0 && position <= head) {
        return position;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Invalid(field, "must be the id of an event of this stream, or 0 for its beginning");
  }
}
