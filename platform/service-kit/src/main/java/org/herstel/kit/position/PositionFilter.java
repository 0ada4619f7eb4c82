package org.herstel.kit.position;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import org.herstel.kit.problem.ProblemException;

/**
 * Makes a request wait until this service has seen what {@code Herstel-After} names, at most two
 * seconds.
 */
@Provider
@Priority(Priorities.USER)
public class PositionFilter implements ContainerRequestFilter {
  /** Where a write says how far its stream has come. */
  public static final String POSITION = "Herstel-Position";

  /** Where a request says what must have been seen before it. */
  public static final String AFTER = "Herstel-After";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final long FIRST_PAUSE = 5;
  private static final long LONGEST_PAUSE = 100;

  private final SeenPositions seen;

  PositionFilter(SeenPositions seen) {
    this.seen = seen;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(AFTER);
    if (header != null) {
      await(Position.readAll(header));
    }
  }

  private void await(List<Position> positions) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    long pause = FIRST_PAUSE;
    while (!seen.all(positions)) {
      if (System.nanoTime() - end >= 0) {
        throw ProblemException.passing(
            503,
            "not-yet-caught-up",
            "This service has not yet seen what Herstel-After names. Please try again.",
            1);
      }
      pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a position", e);
    }
  }
}
