package org.herstel.followup.recovery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The recoveries of complaints. Inside a transaction they are changed in memory and written once at
 * its end, however many facts of a batch touch them.
 */
@ApplicationScoped
public class Recoveries {
  private final RecoveryRows rows;
  private final List<Projection> projections;
  private final HandOverDelays delays;
  private final TransactionSynchronizationRegistry transactions;

  Recoveries(
      RecoveryRows rows,
      @All List<Projection> projections,
      HandOverDelays delays,
      TransactionSynchronizationRegistry transactions) {
    this.rows = rows;
    this.projections = projections;
    this.delays = delays;
    this.transactions = transactions;
  }

  /** A recovery under change: its row if there is one, how it was stored, how it is now. */
  private static final class Loaded {
    private final @Nullable RecoveryRow row;
    private final Recovery stored;
    private Recovery now;

    Loaded(@Nullable RecoveryRow row) {
      this.row = row;
      this.stored = row == null ? Recovery.UNKNOWN : row.read();
      this.now = stored;
    }
  }

  /** What a transaction has loaded, by complaint. */
  private static final class Workset {
    private final Map<UUID, Loaded> loaded = new LinkedHashMap<>();
    private boolean willBeWritten;
  }

  /** Loads what a batch needs, with one query. */
  void prefetch(Set<String> complaints) {
    Map<UUID, Loaded> loaded = workset().loaded;
    Set<UUID> missing =
        complaints.stream()
            .map(UUID::fromString)
            .filter(id -> !loaded.containsKey(id))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<UUID, RecoveryRow> found =
        rows.all(missing).stream().collect(Collectors.toMap(row -> row.id, row -> row));
    missing.forEach(id -> loaded.put(id, new Loaded(found.get(id))));
  }

  /**
   * How a complaint stands in this transaction; unknown if nothing was heard of it. Asks nobody who
   * may see it: for facts, timers, and customers with a link.
   */
  public Recovery get(UUID complaint) {
    return loaded(complaint).now;
  }

  /** Changes a complaint in this transaction. */
  void put(UUID complaint, Recovery recovery, StreamTransaction transaction) {
    loaded(complaint).now = recovery;
    Workset workset = workset();
    if (!workset.willBeWritten) {
      workset.willBeWritten = true;
      transaction.beforeCommit(() -> workset.loaded.forEach(this::write));
    }
  }

  /** The revision that the row will have when this transaction is committed. */
  public long revision(UUID complaint) {
    Loaded loaded = loaded(complaint);
    long stored = loaded.row == null ? 0 : loaded.row.revision;
    return loaded.now.equals(loaded.stored) ? stored : stored + 1;
  }

  /**
   * A complaint that the caller may see, in this transaction.
   *
   * @throws NotFound if there is none
   */
  public Recovery visible(UUID complaint, Scope scope) {
    RecoveryRow row = rows.visible(complaint, scope).orElseThrow(() -> new NotFound("complaint"));
    return workset().loaded.computeIfAbsent(complaint, id -> new Loaded(row)).now;
  }

  /** Complaints by id, for reading only. */
  public Map<UUID, Recovery> read(Collection<UUID> complaints) {
    return rows.all(Set.copyOf(complaints)).stream()
        .collect(Collectors.toMap(row -> row.id, RecoveryRow::read));
  }

  /** A complaint that the caller may see, for reading only. */
  public Optional<Recovery> read(UUID complaint, Scope scope) {
    return rows.visible(complaint, scope).map(RecoveryRow::read);
  }

  private Loaded loaded(UUID complaint) {
    return workset().loaded.computeIfAbsent(complaint, id -> new Loaded(rows.findById(id)));
  }

  private void write(UUID complaint, Loaded loaded) {
    if (loaded.now.equals(loaded.stored)) {
      return;
    }
    RecoveryRow row = loaded.row == null ? new RecoveryRow(complaint) : loaded.row;
    row.write(loaded.now);
    if (loaded.row == null) {
      rows.persist(row);
    }
    projections.forEach(projection -> projection.write(complaint, loaded.stored, loaded.now));
    delays.note(loaded.stored, loaded.now);
  }

  private Workset workset() {
    if (transactions.getResource(Recoveries.class) instanceof Workset known) {
      return known;
    }
    Workset begun = new Workset();
    transactions.putResource(Recoveries.class, begun);
    return begun;
  }
}
