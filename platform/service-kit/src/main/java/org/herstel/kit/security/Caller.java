package org.herstel.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.herstel.kit.people.People;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request. Role and source come from the token; the team is what token and registry
 * agree on. Looked up in the registry once per request, so a change there holds from the next one.
 */
@RequestScoped
public class Caller {
  /** The subject of a caller without a token. */
  public static final String ANONYMOUS = "anonymous";

  private final SecurityIdentity identity;
  private final People people;
  private @Nullable Membership membership;
  private @Nullable String known;

  Caller(SecurityIdentity identity, People people) {
    this.identity = identity;
    this.people = people;
  }

  /** The token's subject: an agent's id, or that of a system. */
  public String subject() {
    return token().map(JsonWebToken::getSubject).orElseGet(() -> known == null ? ANONYMOUS : known);
  }

  /**
   * Says who a caller without a token is: a filter has made sure of it, for instance by a key. Such
   * a caller has no role and no team; an {@code Idempotency-Key} counts for this subject alone.
   */
  public void identify(String subject) {
    known = subject;
  }

  /** Who gave the token. */
  public String issuer() {
    return token().map(JsonWebToken::getIssuer).orElse("");
  }

  /** Whether the token carries one of {@link Roles}. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /**
   * The team the caller belongs to.
   *
   * @throws org.herstel.kit.problem.Denied {@code agent-not-registered}, {@code team-mismatch}
   */
  public Optional<String> team() {
    return membership().team();
  }

  /** The source that an integrator may hand complaints in under. */
  public Optional<String> source() {
    return has(Roles.INTEGRATOR) ? claim("source") : Optional.empty();
  }

  /**
   * What the caller may see, for use in queries.
   *
   * @throws org.herstel.kit.problem.Denied {@code agent-not-registered}, {@code team-mismatch}
   */
  public Scope scope() {
    if (has(Roles.OPERATOR)) {
      return new Scope.Everything();
    }
    if (has(Roles.SUPERVISOR) || has(Roles.AGENT)) {
      return membership().scope();
    }
    return source().<Scope>map(Scope.OfSource::new).orElseGet(Scope.Nothing::new);
  }

  private Membership membership() {
    if (membership == null) {
      membership =
          Membership.of(
              has(Roles.SUPERVISOR), claim("team"), people.member(subject()), people::team);
    }
    return membership;
  }

  private Optional<String> claim(String name) {
    return token().map(token -> token.<Object>getClaim(name)).map(Object::toString);
  }

  private Optional<JsonWebToken> token() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }
}
