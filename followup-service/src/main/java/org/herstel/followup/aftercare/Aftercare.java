package org.herstel.followup.aftercare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;

/** The checks of one complaint, one per resolution. */
public record Aftercare(List<Check> checks) {
  public static final Aftercare NONE = new Aftercare(List.of());

  public Aftercare {
    checks = List.copyOf(checks);
  }

  public Optional<Check> find(UUID id) {
    return checks.stream().filter(check -> check.id().equals(id)).findFirst();
  }

  /** The check of a round. */
  public Optional<Check> of(int round) {
    return checks.stream().filter(check -> check.round() == round).findFirst();
  }

  public Aftercare scheduled(AftercareScheduled event, int round, Instant at) {
    List<Check> more = new ArrayList<>(checks);
    more.add(new Check(event.check(), round, at, event.due(), Optional.empty(), List.of()));
    return new Aftercare(more);
  }

  public Aftercare answered(AftercareChecked event, Instant at) {
    Check.Answer answer =
        new Check.Answer(at, event.satisfied(), Optional.ofNullable(event.words()));
    return change(event.check(), check -> check.answered(answer));
  }

  public Aftercare attempted(AftercareAttempted event, Instant at) {
    Check.Attempt attempt =
        new Check.Attempt(at, event.nextDue() == null, Optional.ofNullable(event.words()));
    return change(
        event.check(),
        check ->
            check.attempted(attempt, Objects.requireNonNullElse(event.nextDue(), check.due())));
  }

  private Aftercare change(UUID id, UnaryOperator<Check> change) {
    return new Aftercare(
        checks.stream().map(check -> check.id().equals(id) ? change.apply(check) : check).toList());
  }
}
