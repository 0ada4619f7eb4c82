package org.herstel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;

/**
 * Promises whose owners have to be warned: copies of one that was made through the API, put into
 * follow-up's tables, so that only the firing is measured. The owner is nobody, so that no mails
 * are written. What can be deleted is deleted at the end.
 */
final class OwnerWarnings implements AutoCloseable {
  private static final Duration LEAD = Duration.ofHours(4);

  private final Connection database;
  private final UUID template;

  private OwnerWarnings(Connection database, UUID template) {
    this.database = database;
    this.template = template;
  }

  static OwnerWarnings of(LocalStack stack, Connection database)
      throws IOException, InterruptedException, SQLException {
    UUID complaint = UUID.fromString(complaint(stack));
    promise(stack, complaint);
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create table if not exists bench_clock (complaint uuid primary key, promise uuid not"
              + " null, at timestamptz not null)");
    }
    return new OwnerWarnings(database, complaint);
  }

  private static String complaint(LocalStack stack) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        stack.post(
            Service.INTAKE,
            "/v1/complaints",
            UUID.randomUUID().toString(),
            """
            {"channel": "PHONE", "narrative": "The heating has not worked since Friday.",
             "customer": {"name": "Bench"}, "language": "en"}
            """);
    return created(answer).path("id").asText();
  }

  private static void promise(LocalStack stack, UUID complaint)
      throws IOException, InterruptedException {
    String body =
        """
        {"complaintId": "%s", "text": "You hear from us", "kind": "PROCESS", "due": "%s"}
        """
            .formatted(complaint, Instant.now().plus(Duration.ofDays(365)));
    HttpResponse<String> answer = promise(stack, body);
    for (int i = 0; i < 100 && answer.statusCode() != 201; i++) {
      Thread.sleep(100);
      answer = promise(stack, body);
    }
    created(answer);
  }

  private static HttpResponse<String> promise(LocalStack stack, String body)
      throws IOException, InterruptedException {
    return stack.post(Service.FOLLOWUP, "/v1/promises", UUID.randomUUID().toString(), body);
  }

  private static JsonNode created(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 201) {
      throw new Failure("the stack answered %d: %s".formatted(answer.statusCode(), answer.body()));
    }
    return LocalStack.JSON.readTree(answer.body());
  }

  /** Clocks that are due in a year. */
  void pending(int count) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "insert into timer (subject, kind, key, due) select 'bench-' || n, 'owner-warning',"
              + " gen_random_uuid()::text, now() + interval '1 year' + n * interval '1 second'"
              + " from generate_series(1, %d) n".formatted(count));
      statement.execute("vacuum (analyze) timer");
    }
  }

  void forgetPending() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("delete from timer where subject like 'bench-%'");
      statement.execute("vacuum (analyze) timer");
    }
  }

  /** Fires so many that are due at the same moment; how many a second. */
  double fire(int count) throws SQLException, InterruptedException {
    Instant due = Instant.now().plusSeconds(5 + count / 4_000);
    prepare(count, due, Duration.ZERO);
    return Clocks.rate(count, due, fired(count));
  }

  /** How late clocks are that become due one after the other. */
  Percentiles lateness(int aSecond, int seconds) throws SQLException, InterruptedException {
    int count = aSecond * seconds;
    prepare(count, Instant.now().plusSeconds(5), Duration.ofSeconds(1).dividedBy(aSecond));
    fired(count);
    List<Double> millis = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select extract(epoch from j.time - b.at) * 1000 from bench_clock b join journal j"
                    + " on j.subject = b.complaint::text")) {
      while (rows.next()) {
        millis.add(rows.getDouble(1));
      }
    }
    return Percentiles.of(millis);
  }

  private void prepare(int count, Instant first, Duration step) throws SQLException {
    clear();
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into bench_clock select gen_random_uuid(), gen_random_uuid(), ?::timestamptz"
                + " + n * ? * interval '1 microsecond' from generate_series(0, ? - 1) n")) {
      insert.setObject(1, at(first));
      insert.setLong(2, step.toNanos() / 1000);
      insert.setInt(3, count);
      insert.executeUpdate();
    }
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "insert into recovery (id, revision, owner, team, document) select b.complaint, 1,"
              + " 'bench', null, jsonb_set(r.document::jsonb, '{ledger,promises,0}',"
              + " r.document::jsonb #> '{ledger,promises,0}' || jsonb_build_object('id', b.promise,"
              + " 'owner', 'bench', 'times', jsonb_build_array(r.document::jsonb #>"
              + " '{ledger,promises,0,times,0}' || jsonb_build_object('due', "
              + text("b.at + interval '%d seconds'".formatted(LEAD.toSeconds()))
              + ", 'toldAt', "
              + text("b.at - interval '%d seconds'".formatted(3 * LEAD.toSeconds()))
              + "))))::text from bench_clock b, recovery r where r.id = '"
              + template
              + "'");
      statement.execute(
          "insert into promise (id, complaint, owner, state, owed, due) select b.promise,"
              + " b.complaint, 'bench', 'OPEN', true, b.at + interval '%d seconds' from bench_clock b"
                  .formatted(LEAD.toSeconds()));
      statement.execute("insert into stream (subject) select b.complaint::text from bench_clock b");
      statement.execute(
          "insert into timer (subject, kind, key, due) select b.complaint::text, 'owner-warning',"
              + " b.promise::text, b.at from bench_clock b");
      database.commit();
    } finally {
      database.setAutoCommit(true);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("vacuum (analyze) recovery, promise, stream, timer, bench_clock");
    }
  }

  private static String text(String moment) {
    return "to_char((%s) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        .formatted(moment);
  }

  /** Waits until all have fired; when the last did, by the journal. */
  private Instant fired(int count) throws SQLException, InterruptedException {
    do {
      Thread.sleep(200);
    } while (isOneLeft());
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), max(j.time) from bench_clock b join journal j on j.subject ="
                    + " b.complaint::text")) {
      row.next();
      if (row.getInt(1) != count) {
        throw new Failure("%d clocks fired %d times".formatted(count, row.getInt(1)));
      }
      return row.getObject(2, OffsetDateTime.class).toInstant();
    }
  }

  /** Found by its index at once: to count them would cost more than to fire them. */
  private boolean isOneLeft() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select exists (select from timer where kind = 'owner-warning'"
                    + " and due <= (select max(at) from bench_clock))")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The journal keeps what was said; the complaints that it was said about are gone. */
  private void clear() throws SQLException {
    try (Statement statement = database.createStatement()) {
      String ours = " in (select complaint from bench_clock)";
      statement.execute(
          "delete from timer where subject in (select complaint::text from bench_clock)");
      statement.execute("delete from promise where complaint" + ours);
      statement.execute("delete from occurrence where complaint" + ours);
      statement.execute("delete from recovery where id" + ours);
      statement.execute("truncate bench_clock");
    }
  }

  @Override
  public void close() throws SQLException {
    clear();
    try (Statement statement = database.createStatement()) {
      statement.execute("drop table bench_clock");
    }
  }
}
