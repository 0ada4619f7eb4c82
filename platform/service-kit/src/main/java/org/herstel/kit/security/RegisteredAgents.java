package org.herstel.kit.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Keeps agents out who are not registered, or not in the team their token names. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RegisteredAgents implements ContainerRequestFilter {
  private final Caller caller;

  RegisteredAgents(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString("Authorization") != null
        && (caller.has(Roles.AGENT) || caller.has(Roles.SUPERVISOR))) {
      caller.scope();
    }
  }
}
