package org.herstel.kit.revision;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** What the current request says about revisions. */
@RequestScoped
@Unremovable
class Conditions {
  private final ContainerRequestContext request;

  Conditions(ContainerRequestContext request) {
    this.request = request;
  }

  @Nullable String ifMatch() {
    return request.getHeaderString("If-Match");
  }

  boolean mustSay() {
    return request.getMethod().equals("PUT") || request.getMethod().equals("PATCH");
  }
}
