package org.herstel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.herstel.local.service.Service;

/** The baseline: single rows of 1 KB, a commit each, in the same PostgreSQL. */
final class RawInserts {
  private static final long LENGTH = TimeUnit.SECONDS.toNanos(5);

  private final LocalStack stack;

  RawInserts(LocalStack stack) {
    this.stack = stack;
  }

  /** Rows a second from so many clients at once. */
  double rate(int clients) throws SQLException, InterruptedException, ExecutionException {
    try (Connection connection = stack.database(Service.INTAKE);
        var statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bench_raw (id bigint generated always as"
              + " identity primary key, data bytea not null)");
      try {
        return insert(clients);
      } finally {
        statement.execute("drop table bench_raw");
      }
    }
  }

  private double insert(int clients) throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + LENGTH;
    long rows = 0;
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(threads.submit(() -> insertUntil(end)));
      }
      for (Future<Long> count : counts) {
        rows += count.get();
      }
    }
    return rows / (LENGTH / 1e9);
  }

  private long insertUntil(long end) throws SQLException {
    byte[] data = new byte[1024];
    long rows = 0;
    try (Connection connection = stack.database(Service.INTAKE);
        var insert = connection.prepareStatement("insert into bench_raw (data) values (?)")) {
      while (System.nanoTime() < end) {
        insert.setBytes(1, data);
        insert.executeUpdate();
        rows++;
      }
    }
    return rows;
  }
}
