package org.herstel.kit.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.herstel.kit.problem.ProblemException;

/** Refuses requests without the key that their method requires. */
@Provider
@IdempotencyKeyRequired
public class KeyRequired implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(RequestKey.HEADER) == null) {
      throw new ProblemException(
          400,
          "idempotency-key-missing",
          "This call needs an Idempotency-Key: a value of your choice, new for each new request and"
              + " the same when you repeat one, so that it has its effect once.");
    }
  }
}
