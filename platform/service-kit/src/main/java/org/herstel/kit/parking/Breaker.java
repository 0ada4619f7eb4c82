package org.herstel.kit.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.inbox.ChannelPaused;
import org.jboss.logging.Logger;

/**
 * Stops the channel when too many complaints are parked in a short time: then not the records are
 * wrong but this service, and it must not park the world. Stays open until a person closes it or
 * the service is started anew.
 */
@ApplicationScoped
public class Breaker {
  private static final Logger LOG = Logger.getLogger(Breaker.class);
  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final Map<String, Long> parked = new HashMap<>();
  private volatile boolean open;

  public Breaker(
      @ConfigProperty(name = "herstel.parking.most-per-minute", defaultValue = "20") int most,
      MeterRegistry registry) {
    this.most = most;
    Gauge.builder("herstel.parking.breaker.open", () -> open ? 1 : 0)
        .description("1 while the channel is paused because too much was parked")
        .register(registry);
  }

  /**
   * Lets a complaint be parked.
   *
   * @throws ChannelPaused if it is one too many
   */
  public synchronized void admit(String subject) {
    long now = System.nanoTime();
    parked.values().removeIf(at -> now - at > WINDOW);
    if (!open && parked.size() >= most && !parked.containsKey(subject)) {
      open = true;
      LOG.errorf(
          "ALARM: more than %d complaints would be parked within a minute. Nothing is consumed"
              + " until the fault is mended and the service restarted, or the breaker is closed by"
              + " POST /v1/parked/breaker/closure",
          most);
    }
    if (open) {
      throw new ChannelPaused("the breaker is open");
    }
    parked.put(subject, now);
  }

  /** Consuming goes on. */
  public synchronized void close() {
    parked.clear();
    open = false;
  }

  public boolean isOpen() {
    return open;
  }
}
