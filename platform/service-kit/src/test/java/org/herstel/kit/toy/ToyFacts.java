package org.herstel.kit.toy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/** Writes down every note it hears of and answers it; breaks down at words it is told to. */
@ApplicationScoped
public class ToyFacts implements FactHandler {
  private final DataSource database;
  private final Set<String> poison = ConcurrentHashMap.newKeySet();

  ToyFacts(DataSource database) {
    this.database = database;
  }

  /** Words that it cannot stomach. */
  public Set<String> poison() {
    return poison;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return Set.of(IntakeEvent.NoteAdded.class, ResolutionEvent.WhyRecorded.class);
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    String word =
        fact.event() instanceof IntakeEvent.NoteAdded note
            ? note.text()
            : ((ResolutionEvent.WhyRecorded) fact.event()).why();
    if (poison.contains(word)) {
      throw new IllegalStateException("cannot stomach this");
    }
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement("insert into toy (complaint, word) values (?, ?)")) {
      insert.setString(1, fact.subject());
      insert.setString(2, word);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    transaction.append(
        fact.subject(),
        fact.round(),
        Origin.of(fact.envelope()),
        List.of(new ComplaintEvent.FactOutOfStep(fact.envelope().type(), "heard", word)));
  }
}
