package org.herstel.kit.link;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.problem.ProblemException;

/** What {@link LinkPage} promises. */
@Provider
@LinkPage
public class LinkPageFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store",
          "X-Robots-Tag",
          "noindex, nofollow",
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
              + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

  private final RoutingContext request;
  private final RateLimit perToken;
  private final RateLimit perAddress;

  LinkPageFilter(
      RoutingContext request,
      @ConfigProperty(name = "herstel.links.per-minute-and-token", defaultValue = "30")
          int perToken,
      @ConfigProperty(name = "herstel.links.per-minute-and-address", defaultValue = "120")
          int perAddress) {
    this.request = request;
    this.perToken = new RateLimit(perToken);
    this.perAddress = new RateLimit(perAddress);
  }

  @Override
  public void filter(ContainerRequestContext context) {
    String token = context.getUriInfo().getPathParameters().getFirst("token");
    String address = request.request().remoteAddress().hostAddress();
    boolean allowed = perAddress.allows(String.valueOf(address));
    if (!allowed || (token != null && !perToken.allows(token))) {
      throw ProblemException.passing(
          429, "too-many-requests", "This page was opened too often. Please wait a minute.", 60);
    }
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    HEADERS.forEach((name, value) -> response.getHeaders().putSingle(name, value));
  }
}
