package org.herstel.intake.feedback;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.herstel.kit.problem.ProblemException;
import org.herstel.kit.security.Caller;

/** What {@link FeedbackKeyed} promises. The address is counted first: keys cannot be tried out. */
@Provider
@FeedbackKeyed
@Priority(Priorities.AUTHENTICATION)
public class FeedbackKeyFilter implements ContainerRequestFilter {
  private final FeedbackPlaces places;
  private final FeedbackLimits limits;
  private final FeedbackCaller from;
  private final Caller caller;

  FeedbackKeyFilter(
      FeedbackPlaces places, FeedbackLimits limits, FeedbackCaller from, Caller caller) {
    this.places = places;
    this.limits = limits;
    this.from = from;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!limits.allowCaller()) {
      throw tooMany("Too much feedback comes from your address. Please wait a minute.");
    }
    String place = places.of(request.getHeaderString(FeedbackPlaces.KEY_HEADER));
    if (!limits.allowPlace(place)) {
      throw tooMany("Too much feedback comes from " + place + ". Please wait a minute.");
    }
    from.comesFrom(place);
    caller.identify("feedback:" + place);
  }

  private static ProblemException tooMany(String detail) {
    return ProblemException.passing(429, "too-many-requests", detail, 60);
  }
}
