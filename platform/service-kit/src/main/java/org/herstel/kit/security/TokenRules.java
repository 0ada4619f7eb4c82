package org.herstel.kit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start while it is left open whose tokens, and for whom, are good, and in production
 * with the issuer of the local stack, whose key lies in a file of whoever started it.
 */
@ApplicationScoped
public class TokenRules {
  /** The issuer of the local stack and of tests. */
  static final String LOCAL_ISSUER = "https://herstel.local";

  private static final Set<String> NOT_PRODUCTION = Set.of("local", "dev", "test");
  private static final String ISSUER = "mp.jwt.verify.issuer";
  private static final List<String> NEEDED = List.of(ISSUER, "mp.jwt.verify.audiences");
  private static final List<String> KEY =
      List.of("mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location");

  void check(@Observes StartupEvent started, Config config) {
    List<String> faults = faults(config, ConfigUtils.getProfiles());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("; ", faults));
    }
  }

  static List<String> faults(Config config, Collection<String> profiles) {
    List<String> missing = new ArrayList<>();
    NEEDED.stream().filter(name -> !isSet(config, name)).forEach(missing::add);
    if (KEY.stream().noneMatch(name -> isSet(config, name))) {
      missing.add(String.join(" or ", KEY));
    }
    List<String> faults = new ArrayList<>();
    if (!missing.isEmpty()) {
      faults.add(
          "not set: "
              + String.join(", ", missing)
              + "; without them tokens of anybody, or meant for anybody, would be taken");
    }
    if (Collections.disjoint(profiles, NOT_PRODUCTION)
        && config.getOptionalValue(ISSUER, String.class).filter(LOCAL_ISSUER::equals).isPresent()) {
      faults.add(
          ISSUER
              + " is that of the local stack, "
              + LOCAL_ISSUER
              + ", whose key is no secret; name your own issuer, or set QUARKUS_PROFILE=local if"
              + " this is no production");
    }
    return faults;
  }

  private static boolean isSet(Config config, String name) {
    return config.getOptionalValue(name, String.class).isPresent();
  }
}
