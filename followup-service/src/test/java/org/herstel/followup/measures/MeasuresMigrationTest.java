package org.herstel.followup.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.time;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.state.StateJson;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestDatabase;
import org.junit.jupiter.api.Test;

/** What was stored before there were measures is counted as if they had always been there. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class MeasuresMigrationTest {
  private static final String SCHEMA = "before_measures";

  private final TestDatabase database = Postgres.database();

  @Test
  void recoveries_from_before_are_counted_from_their_documents() throws SQLException {
    migrate("1");
    Set<Occurrence> expected = new HashSet<>();
    for (Story story : stories()) {
      expected.addAll(stored(story.recovery()));
    }
    migrate("2");
    assertThat(occurrences()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected)
        .extracting(Occurrence::outcome)
        .contains(
            Outcome.OPEN,
            Outcome.KEPT,
            Outcome.BROKEN,
            Outcome.RELEASED,
            Outcome.RENEGOTIATED,
            Outcome.MET,
            Outcome.MISSED,
            Outcome.IN_TIME,
            Outcome.LATE,
            Outcome.SATISFIED);
  }

  private static Story[] stories() {
    Story kept = new Story().promised("PT10H");
    kept.at("PT2H").hears(new StepDone(1, 1, null));
    AftercareScheduled check =
        (AftercareScheduled) kept.at("PT3H").hears(new ComplaintResolved()).getLast();
    kept.decides(
        AftercareRules.check(
            kept.recovery().aftercare().find(check.check()).orElseThrow(),
            1,
            false,
            true,
            Optional.of("fine")));

    Story renegotiated = new Story().promised("PT10H").at("PT9H");
    renegotiated.fires();
    renegotiated.hears(handedOver(renegotiated.promise().id(), 1, time("PT9H1M")));

    Story brokenAndLate = new Story().received().at("PT30M");
    brokenAndLate.fires();
    brokenAndLate.hears(contact(time("PT40M"), "called"));
    brokenAndLate.hears(Story.agreed(1, Story.company(1, "PT10H")));
    brokenAndLate.at("PT13H").fires();
    brokenAndLate.hears(handedOver(brokenAndLate.promise().id(), 1, time("PT13H1M")));

    Story released = new Story().promised("PT10H");
    released.hears(new ComplaintWithdrawn(null));
    return new Story[] {
      kept, renegotiated, brokenAndLate, released, new Story().promised("PT9H"), new Story()
    };
  }

  /** Stores a recovery as the release before did, and says what there is to count in it. */
  private List<Occurrence> stored(Recovery recovery) throws SQLException {
    UUID id = UUID.randomUUID();
    String document = withoutMilestones(recovery, id);
    Recovery older = StateJson.read(document, Recovery.class);
    String insert = "insert into " + SCHEMA + ".recovery values (?, 1, ?, ?, ?)";
    try (Connection connection = database.connectAsOwner();
        PreparedStatement row = connection.prepareStatement(insert)) {
      row.setObject(1, id);
      row.setString(2, older.accountable().map(Recovery.Accountable::agent).orElse(null));
      row.setString(3, older.team().orElse(null));
      row.setString(4, document);
      row.executeUpdate();
    }
    for (Promise promise : older.ledger().promises()) {
      store(id, promise);
    }
    return Occurrences.of(id, older);
  }

  /** Stories number what is in them alike; here each gets identities of its own. */
  private static String withoutMilestones(Recovery recovery, UUID complaint) {
    return StateJson.write(recovery)
        .replaceFirst(",\"milestones\":.*}$", "}")
        .replace("00000000-0000-0000-", complaint.toString().substring(0, 19));
  }

  private void store(UUID complaint, Promise promise) throws SQLException {
    String insert = "insert into " + SCHEMA + ".promise values (?, ?, ?, ?, ?, ?)";
    try (Connection connection = database.connectAsOwner();
        PreparedStatement row = connection.prepareStatement(insert)) {
      row.setObject(1, promise.id());
      row.setObject(2, complaint);
      row.setString(3, promise.owner());
      row.setString(4, promise.state().name());
      row.setBoolean(5, promise.owed());
      row.setObject(6, promise.due().atOffset(ZoneOffset.UTC));
      row.executeUpdate();
    }
  }

  private Set<Occurrence> occurrences() throws SQLException {
    Set<Occurrence> found = new HashSet<>();
    try (Connection connection = database.connectAsOwner();
        PreparedStatement query =
            connection.prepareStatement("select * from " + SCHEMA + ".occurrence");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(
            new Occurrence(
                Measure.valueOf(row.getString("measure")),
                row.getObject("item", UUID.class),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("took_ms", Long.class),
                row.getString("team"),
                row.getString("owner"),
                row.getString("kind"),
                row.getString("channel")));
      }
    }
    return found;
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(database.url(), database.owner(), database.ownerPassword())
        .schemas(SCHEMA)
        .locations("filesystem:src/main/resources/db/service")
        .target(version)
        .load()
        .migrate();
  }
}
