package org.herstel.kit.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.core.Response;
import org.herstel.kit.journal.NotReady;
import org.herstel.kit.journal.Retries;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Errors nobody foresaw: logged with an id, of which alone the caller is told. */
public final class UnexpectedErrors {
  private static final Logger LOG = Logger.getLogger(UnexpectedErrors.class);

  @ServerExceptionMapper(Throwable.class)
  public Response unexpected(Throwable e) {
    if (Retries.isDatabaseAway(e)) {
      LOG.errorf("no database: a request is answered 503, and changed nothing (%s)", e);
      return passing(
          "database-unavailable",
          "The service cannot reach its database. Please try again shortly, with the same"
              + " Idempotency-Key if there was one.",
          5);
    }
    if (Retries.isContention(e)) {
      LOG.warnf("too much contention: a request is answered 503, and changed nothing (%s)", e);
      return passing(
          "too-busy", "Others are changing the same thing just now. Please try again.", 1);
    }
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    LOG.errorf(e, "unexpected error %s; the request is answered 500, and changed nothing", id);
    return ProblemJson.response(Problem.unexpected(id));
  }

  @ServerExceptionMapper(NotReady.class)
  public Response notReady(NotReady e) {
    return passing("not-ready", "The service takes no commands yet: " + e.getMessage() + ".", 5);
  }

  private static Response passing(String code, String detail, int retryAfter) {
    ProblemException problem = ProblemException.passing(503, code, detail, retryAfter);
    return ProblemJson.response(problem.problem(), problem.headers());
  }
}
