package org.herstel.followup.measures;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.followup.measures.Occurrence.Identity;
import org.herstel.followup.measures.OccurrenceRow.Key;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;

/** The rows that measures are added up from, kept beside every recovery. */
@ApplicationScoped
class OccurrenceRows implements PanacheRepositoryBase<OccurrenceRow, Key>, Projection {

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    Map<Identity, Occurrence> were = byIdentity(Occurrences.of(complaint, before));
    Map<Identity, Occurrence> are = byIdentity(Occurrences.of(complaint, after));
    are.forEach((identity, occurrence) -> {
      if (!occurrence.equals(were.get(identity))) {
        store(Key.of(complaint, identity), occurrence, were.containsKey(identity));
      }
    });
    were.keySet().stream()
        .filter(identity -> !are.containsKey(identity))
        .forEach(identity -> deleteById(Key.of(complaint, identity)));
  }

  private void store(Key key, Occurrence occurrence, boolean known) {
    OccurrenceRow stored = known ? findById(key) : null;
    if (stored == null) {
      persist(new OccurrenceRow(key, occurrence));
    } else {
      stored.show(occurrence);
    }
  }

  private static Map<Identity, Occurrence> byIdentity(List<Occurrence> occurrences) {
    return occurrences.stream()
        .collect(Collectors.toMap(Occurrence::identity, Function.identity()));
  }
}
