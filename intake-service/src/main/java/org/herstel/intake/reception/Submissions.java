package org.herstel.intake.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.herstel.intake.reception.Submission.Accepted;
import org.jspecify.annotations.Nullable;

/** What sources have handed in, and what became of it: one row each, never changed. */
@ApplicationScoped
public class Submissions {
  private static final String KNOWN =
      "select source, submission_id, digest, complaint from submission"
          + " where outcome = 'ACCEPTED' and submission_id is not null"
          + " and (source, submission_id) in (select * from unnest(?::text[], ?::text[]))";

  private static final String RECORD =
      "insert into submission (source, submission_id, via, outcome, digest, complaint, at)"
          + " select s.source, s.submission_id, ?, ?, decode(s.digest, 'hex'), s.complaint, ?"
          + " from unnest(?::text[], ?::text[], ?::text[], ?::uuid[])"
          + " as s (source, submission_id, digest, complaint)";

  private static final String ACCEPT =
      RECORD
          + " on conflict (source, submission_id)"
          + " where outcome = 'ACCEPTED' and submission_id is not null do nothing"
          + " returning complaint";

  /** What was recalled after a restore, with what it said and the id it really had. */
  private static final String RECOGNISE =
      "update submission s set submission_id = r.id, digest = decode(r.digest, 'hex')"
          + " from unnest(?::text[], ?::text[], ?::text[], ?::text[])"
          + " as r (source, id, alias, digest)"
          + " where s.source = r.source and s.submission_id in (r.id, r.alias)"
          + " and s.outcome = 'ACCEPTED' and s.digest is null returning r.source, r.id";

  private static final String COUNT =
      "select via, outcome, count(*) from submission where source = ? group by via, outcome";

  /** In the order of the key, so that two transactions wait for each other in one direction. */
  private static final Comparator<Accepted> BY_KEY =
      Comparator.<Accepted, String>comparing(accepted -> accepted.submission().source())
          .thenComparing(
              accepted -> accepted.submission().id(),
              Comparator.nullsFirst(Comparator.naturalOrder()));

  private final DataSource database;

  Submissions(DataSource database) {
    this.database = database;
  }

  /** What identifies a submission. */
  public record Key(String source, String id) {}

  /** A submission that was accepted, and the complaint it became. */
  public record Known(byte @Nullable [] digest, UUID complaint) {
    /** Whether this is what was handed in then; after a restore that may not be known any more. */
    public boolean isSame(Submission again) {
      return digest == null || Arrays.equals(digest, again.digest());
    }
  }

  /**
   * A submission that may be one of those that are known by their complaints only.
   *
   * @param alias the other id by which its complaint may name it
   */
  public record Candidate(Submission submission, @Nullable String alias) {}

  /** What was accepted of this source under this id. */
  public Optional<Known> known(Submission submission) {
    return submission.id() == null
        ? Optional.empty()
        : known(Set.of(new Key(submission.source(), submission.id()))).values().stream()
            .findFirst();
  }

  /** What was accepted under these keys. */
  public Map<Key, Known> known(Collection<Key> keys) {
    return on(
        KNOWN,
        query -> {
          query.setArray(1, array(query, "text", keys, Key::source));
          query.setArray(2, array(query, "text", keys, Key::id));
          Map<Key, Known> known = new HashMap<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              known.put(
                  new Key(rows.getString(1), rows.getString(2)),
                  new Known(rows.getBytes(3), rows.getObject(4, UUID.class)));
            }
          }
          return known;
        });
  }

  /**
   * Puts on record that submissions become complaints, in the caller's transaction.
   *
   * @return the complaints that may be taken in; the others' ids have been used meanwhile
   */
  public Set<UUID> accept(Via via, Collection<Accepted> accepted, Instant at) {
    List<Accepted> ordered = accepted.stream().sorted(BY_KEY).toList();
    return on(
        ACCEPT,
        insert -> {
          bind(insert, via, Outcome.ACCEPTED, at, ordered);
          Set<UUID> taken = new HashSet<>();
          try (ResultSet rows = insert.executeQuery()) {
            while (rows.next()) {
              taken.add(rows.getObject(1, UUID.class));
            }
          }
          return taken;
        });
  }

  /** Puts on record that submissions did not become complaints, in the caller's transaction. */
  public void record(Via via, Outcome outcome, Collection<Submission> submissions, Instant at) {
    if (submissions.isEmpty()) {
      return;
    }
    List<Accepted> rows = submissions.stream().map(one -> new Accepted(one, null)).toList();
    on(
        RECORD,
        insert -> {
          bind(insert, via, outcome, at, rows);
          return insert.executeUpdate();
        });
  }

  /** Puts on record, after a restore, that a complaint came of a submission. */
  void recall(String source, @Nullable String id, UUID complaint, Via via, Instant at) {
    accept(via, List.of(new Submission(source, id, null).as(complaint)), at);
  }

  /**
   * Finds those that were accepted before a restore and are read once more because of it; they are
   * on record already.
   */
  public Set<Key> recognise(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return new HashSet<>();
    }
    return on(
        RECOGNISE,
        update -> {
          update.setArray(1, array(update, "text", candidates, c -> c.submission().source()));
          update.setArray(2, array(update, "text", candidates, c -> c.submission().id()));
          update.setArray(3, array(update, "text", candidates, Candidate::alias));
          update.setArray(4, array(update, "text", candidates, c -> hex(c.submission())));
          Set<Key> recognised = new HashSet<>();
          try (ResultSet rows = update.executeQuery()) {
            while (rows.next()) {
              recognised.add(new Key(rows.getString(1), rows.getString(2)));
            }
          }
          return recognised;
        });
  }

  /** How many submissions of a source took which way and came to what. */
  public Map<Via, Map<Outcome, Long>> count(String source) {
    return on(
        COUNT,
        query -> {
          query.setString(1, source);
          Map<Via, Map<Outcome, Long>> counts = new EnumMap<>(Via.class);
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              counts
                  .computeIfAbsent(
                      Via.valueOf(rows.getString(1)), _ -> new EnumMap<>(Outcome.class))
                  .put(Outcome.valueOf(rows.getString(2)), rows.getLong(3));
            }
          }
          return counts;
        });
  }

  private static void bind(
      PreparedStatement insert, Via via, Outcome outcome, Instant at, List<Accepted> rows)
      throws SQLException {
    insert.setString(1, via.name());
    insert.setString(2, outcome.name());
    insert.setTimestamp(3, Timestamp.from(at));
    insert.setArray(4, array(insert, "text", rows, row -> row.submission().source()));
    insert.setArray(5, array(insert, "text", rows, row -> row.submission().id()));
    insert.setArray(6, array(insert, "text", rows, row -> hex(row.submission())));
    insert.setArray(7, array(insert, "uuid", rows, Accepted::complaint));
  }

  private static @Nullable String hex(Submission submission) {
    return submission.digest() == null ? null : HexFormat.of().formatHex(submission.digest());
  }

  private static <T> Array array(
      PreparedStatement statement,
      String type,
      Collection<T> items,
      Function<T, @Nullable Object> value)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, items.stream().map(value).toArray());
  }

  private <T> T on(String sql, Statement<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the record of submissions cannot be reached", e);
    }
  }

  private interface Statement<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
