package org.herstel.kit.journal;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Streams that several begin at once. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class NewStreamsTest {
  private static final int ROUNDS = Integer.getInteger("herstel.race.rounds", 150);
  private static final int STREAMS = 4;
  private static final int WRITERS = 6;
  private static final int WRITES = 4;

  @Inject DataSource database;
  @Inject TransactionTime time;

  @Test
  void whoever_begins_the_same_streams_as_others_waits_and_is_never_refused() {
    for (int round = 0; round < ROUNDS; round++) {
      List<String> streams = new ArrayList<>();
      for (int stream = 0; stream < STREAMS; stream++) {
        streams.add(UUID.randomUUID().toString());
      }
      CompletableFuture<?>[] writers = new CompletableFuture<?>[WRITERS];
      for (int writer = 0; writer < WRITERS; writer++) {
        writers[writer] =
            CompletableFuture.runAsync(() -> write(streams), Thread::startVirtualThread);
      }
      assertThatNoException().isThrownBy(CompletableFuture.allOf(writers)::join);
    }
  }

  private void write(List<String> streams) {
    for (int write = 0; write < WRITES; write++) {
      lock(some(streams));
    }
  }

  private void lock(SortedSet<String> subjects) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      StreamTable.lock(connection, subjects, time);
      connection.commit();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** Two or more of them. */
  private static SortedSet<String> some(List<String> streams) {
    SortedSet<String> some = new TreeSet<>();
    int size = ThreadLocalRandom.current().nextInt(2, STREAMS + 1);
    while (some.size() < size) {
      some.add(streams.get(ThreadLocalRandom.current().nextInt(STREAMS)));
    }
    return some;
  }
}
