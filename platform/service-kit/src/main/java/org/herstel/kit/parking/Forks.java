package org.herstel.kit.parking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.herstel.kit.journal.Source;
import org.jspecify.annotations.Nullable;

/**
 * Counts events in the place of others. On the topic that all services share, the broker cannot
 * bind an event's source to its writer; the one whose name was used finds what its journal does not
 * know. Counted from the start, so that a watch over the figure finds a zero and not nothing.
 */
@Startup
@ApplicationScoped
public class Forks {
  private final Source source;
  private final Counter own;
  private final Counter others;

  Forks(Source source, MeterRegistry registry) {
    this.source = source;
    own = counter("own", registry);
    others = counter("other", registry);
  }

  private static Counter counter(String name, MeterRegistry registry) {
    return Counter.builder("herstel.forks")
        .description(
            "events in the place of others; name=own: said in the name of this service, not by it")
        .tag("name", name)
        .register(registry);
  }

  /** One was found that this source is said to have said. */
  public void found(@Nullable String claimed) {
    (source.name().equals(claimed) ? own : others).increment();
  }
}
