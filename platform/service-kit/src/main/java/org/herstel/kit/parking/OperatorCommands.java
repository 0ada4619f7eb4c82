package org.herstel.kit.parking;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.herstel.events.Topics;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.journal.NotReady;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.Source;
import org.jboss.logging.Logger;

/**
 * Carries out what operators decide about records parked here. At least once: a command that comes
 * again finds nothing left to do.
 */
@ApplicationScoped
class OperatorCommands {
  private static final Logger LOG = Logger.getLogger(OperatorCommands.class);

  private final Parking parking;
  private final Draining draining;
  private final Source source;
  private final ObjectMapper json;

  OperatorCommands(Parking parking, Draining draining, Source source, ObjectMapper json) {
    this.parking = parking;
    this.draining = draining;
    this.source = source;
    this.json = json;
  }

  @Incoming(Topics.OPERATOR_COMMANDS)
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
    for (ConsumerRecord<String, byte[]> record : records) {
      Optional<OperatorCommand> command = read(Received.of(record));
      if (command.isPresent() && source.service().equals(command.get().service())) {
        persevere(command.get());
      }
    }
  }

  private void persevere(OperatorCommand command) throws InterruptedException {
    while (true) {
      try {
        parking
            .find(command.parked())
            .ifPresentOrElse(
                parked -> carryOut(command, parked),
                () -> LOG.infof("Parked record %s waits here no longer", command.parked()));
        return;
      } catch (RuntimeException e) {
        if (!(e instanceof NotReady) && !Retries.isDatabaseAway(e)) {
          LOG.errorf(e, "The operator command about %s failed", command.parked());
          return;
        }
        LOG.warnf("The operator command about %s waits: %s", command.parked(), e);
        Thread.sleep(1000);
      }
    }
  }

  private void carryOut(OperatorCommand command, ParkedRecord parked) {
    try {
      switch (command.action()) {
        case OperatorCommand.RETRY -> draining.retry(parked);
        case OperatorCommand.DISCARD -> draining.discard(parked, command.reason(), command.actor());
        default -> LOG.errorf("Operators cannot %s parked records", command.action());
      }
    } catch (Refused e) {
      LOG.warnf("Parked record %s: %s", command.parked(), e.obstacles());
    }
  }

  private Optional<OperatorCommand> read(Received record) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(json.readValue(record.value(), OperatorCommand.class));
    } catch (JacksonException e) {
      LOG.errorf("The record at %s is no operator command and is passed over", record.place());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
