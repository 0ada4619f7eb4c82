package org.herstel.intake.feedback;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.herstel.kit.link.RateLimit;

/** How much feedback is taken in a minute, in this replica; counts the request under way. */
@ApplicationScoped
public class FeedbackLimits {
  private final RoutingContext request;
  private final RateLimit places;
  private final RateLimit callers;
  private final RateLimit visitors;

  FeedbackLimits(RoutingContext request, FeedbackConfig config) {
    this.request = request;
    this.places = new RateLimit(config.perMinuteAndPlace());
    this.callers = new RateLimit(config.perMinuteAndAddress());
    this.visitors = new RateLimit(config.formsPerMinuteAndAddress());
  }

  /** Whether the caller's address may go on calling. */
  boolean allowCaller() {
    return callers.allows(address());
  }

  /** Whether the visitor's address may go on sending forms. */
  public boolean allowVisitor() {
    return visitors.allows(address());
  }

  /** Whether a place may go on handing feedback in. */
  public boolean allowPlace(String place) {
    return places.allows(place);
  }

  private String address() {
    return String.valueOf(request.request().remoteAddress().hostAddress());
  }
}
