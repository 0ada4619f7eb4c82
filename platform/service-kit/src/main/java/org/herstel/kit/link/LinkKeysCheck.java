package org.herstel.kit.link;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with keys that are wrong, or without keys in a service that has links. */
@ApplicationScoped
public class LinkKeysCheck {

  void check(
      @Observes StartupEvent started,
      @ConfigProperty(name = LinkKeys.PROPERTY) Optional<String> keys,
      BeanManager beans) {
    boolean hasLinks = !beans.getBeans(LinkTokens.class).isEmpty();
    if (keys.isPresent()) {
      LinkKeys.parse(keys.get());
    } else if (hasLinks) {
      throw new IllegalStateException(
          LinkKeys.PROPERTY
              + " is not set; this service makes or serves customers' links, and all services that"
              + " do need the same keys");
    }
  }
}
