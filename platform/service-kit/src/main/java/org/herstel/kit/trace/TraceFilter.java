package org.herstel.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.herstel.kit.link.MaskedPath;
import org.jboss.logging.MDC;

/**
 * Takes the trace from a request, or begins one, and names it in the response; names the request in
 * the log.
 */
@Provider
@PreMatching
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    TraceContext.enter(request.getHeaderString(TraceContext.TRACEPARENT));
    String path = request.getUriInfo().getRequestUri().getRawPath();
    MDC.put("request", request.getMethod() + " " + MaskedPath.of(path));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String trace = TraceContext.current();
    if (trace != null) {
      response.getHeaders().putSingle(TraceContext.TRACEPARENT, trace);
    }
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
