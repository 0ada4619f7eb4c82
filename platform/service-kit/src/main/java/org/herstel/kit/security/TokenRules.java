package org.herstel.kit.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Refuses to start while it is left open whose tokens, and for whom, are good. */
@ApplicationScoped
public class TokenRules {
  private static final List<String> NEEDED =
      List.of("mp.jwt.verify.issuer", "mp.jwt.verify.audiences");
  private static final List<String> KEY =
      List.of("mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location");

  void check(@Observes StartupEvent started, Config config) {
    List<String> missing =
        Stream.concat(
                NEEDED.stream().filter(name -> !isSet(config, name)),
                KEY.stream().anyMatch(name -> isSet(config, name))
                    ? Stream.empty()
                    : Stream.of(String.join(" or ", KEY)))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "not set: "
              + String.join(", ", missing)
              + "; without them tokens of anybody, or meant for anybody, would be taken");
    }
  }

  private static boolean isSet(Config config, String name) {
    return config.getOptionalValue(name, String.class).isPresent();
  }
}
