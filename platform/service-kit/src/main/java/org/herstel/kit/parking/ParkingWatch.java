package org.herstel.kit.parking;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.kit.worker.Worker;

/**
 * Looks every now and then for gaps that nobody has been told of, and for records that could be
 * taken up: whoever was to do it may have ended before.
 */
@ApplicationScoped
class ParkingWatch {
  private final DataSource database;
  private final Parking parking;
  private final Draining draining;
  private final TransactionTime time;
  private final Duration every;
  private final Duration longestSilentGap;
  private final Signal signal = new Signal();
  private final Worker worker;

  ParkingWatch(
      DataSource database,
      Parking parking,
      Draining draining,
      TransactionTime time,
      Readiness readiness,
      @ConfigProperty(name = "herstel.parking.watch", defaultValue = "PT10S") Duration every,
      @ConfigProperty(name = "herstel.parking.gap-alarm", defaultValue = "PT60S")
          Duration longestSilentGap) {
    this.database = database;
    this.parking = parking;
    this.draining = draining;
    this.time = time;
    this.every = every;
    this.longestSilentGap = longestSilentGap;
    this.worker = new Worker("parking-watch", signal, readiness, this::watch);
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
  }

  private void watch() throws SQLException, InterruptedException {
    List<ParkedRecord> silent;
    List<String> ready;
    try (Connection connection = database.getConnection()) {
      parking.count(connection);
      ready = ParkedTable.ready(connection);
      silent = ParkedTable.silentGaps(connection, time.read(connection).minus(longestSilentGap));
    }
    ready.forEach(draining::drain);
    silent.forEach(gap -> draining.tell(gap.told()));
    signal.await(every);
  }
}
