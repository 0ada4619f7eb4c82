package org.herstel.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import org.herstel.local.token.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a bearer token for the local stack. */
@Command(
    name = "token",
    description = "Prints a signed bearer token, good for 12 hours, and nothing else.")
public final class TokenCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  /** The roles that the services know, as they stand in a token. */
  enum Role {
    agent,
    supervisor,
    operator,
    integrator
  }

  @Parameters(paramLabel = "ROLE", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Role role;

  @Option(names = "--team", description = "The team that the token is limited to.")
  private Optional<String> team;

  @Option(names = "--subject", description = "Who it speaks for; the role's name by default.")
  private Optional<String> subject;

  @Option(names = "--source", description = "The system that an integrator submits for.")
  private Optional<String> source;

  @Override
  public Integer call() {
    Home home = Place.here().home();
    home.prepare();
    TokenClaims claims = new TokenClaims(role.name(), subject.orElse(role.name()), team, source);
    System.out.println(new Secrets(home.secrets()).issuer().sign(claims));
    return 0;
  }
}
