package org.herstel.kit.security;

/** The roles a token may carry in its {@code groups}, for {@code @RolesAllowed}. */
public final class Roles {
  /** Works on complaints of the agent's own team; must be registered. */
  public static final String AGENT = "agent";

  /** Leads: sees every team, or the own one when it is a partner's. */
  public static final String SUPERVISOR = "supervisor";

  /** Keeps the system running. */
  public static final String OPERATOR = "operator";

  /** A system that hands complaints in under a source of its own. */
  public static final String INTEGRATOR = "integrator";

  private Roles() {}
}
