package org.herstel.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Callers who are not known (401) or may not do what they ask for (403). */
public final class SecurityProblems {

  @ServerExceptionMapper(UnauthorizedException.class)
  public Response missing(UnauthorizedException e) {
    return ProblemJson.response(
        Problem.of(401, "token-missing", "This call needs a bearer token in Authorization."),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  @ServerExceptionMapper(AuthenticationFailedException.class)
  public Response failed(AuthenticationFailedException e) {
    return ProblemJson.response(
        Problem.of(
            401,
            "token-invalid",
            "The bearer token is not acceptable: expired, of another issuer or audience, or not"
                + " signed with a key we know."),
        Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden(ForbiddenException e) {
    return ProblemJson.response(
        Problem.of(403, "role-missing", "Your token carries no role that may make this call."));
  }
}
