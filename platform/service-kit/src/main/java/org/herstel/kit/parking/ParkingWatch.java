package org.herstel.kit.parking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.herstel.kit.worker.Worker;

/**
 * Looks every now and then for gaps that nobody has been told of, and for records that could be
 * taken up: whoever was to do it may have ended before.
 */
@ApplicationScoped
class ParkingWatch {
  private final Parking parking;
  private final Duration every;
  private final Signal signal = new Signal();
  private final Worker worker;

  ParkingWatch(
      Parking parking,
      Readiness readiness,
      @ConfigProperty(name = "herstel.parking.watch", defaultValue = "PT10S") Duration every) {
    this.parking = parking;
    this.every = every;
    this.worker = new Worker("parking-watch", signal, readiness, this::watch);
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
  }

  private void watch() throws SQLException, InterruptedException {
    parking.watch();
    signal.await(every);
  }
}
