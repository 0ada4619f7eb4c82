package org.herstel.kit.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.ProblemException;

/**
 * Refuses requests without the key that their method requires. Where there is a body it is read
 * first, so that the caller hears of all that is wrong at once.
 */
@Provider
@IdempotencyKeyRequired
public class KeyRequired implements ContainerRequestFilter, ReaderInterceptor {
  private static final String WHAT_FOR =
      "This call needs an Idempotency-Key: a value of your choice, new for each new request and"
          + " the same when you repeat one, so that it has its effect once.";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(RequestKey.HEADER) == null && !request.hasEntity()) {
      throw missing();
    }
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
    if (request.getHeaders().containsKey(RequestKey.HEADER)) {
      return request.proceed();
    }
    try {
      request.proceed();
    } catch (Invalid wrong) {
      throw wrong.and(RequestKey.HEADER, "is missing: " + WHAT_FOR);
    }
    throw missing();
  }

  private static ProblemException missing() {
    return new ProblemException(400, "idempotency-key-missing", WHAT_FOR);
  }
}
