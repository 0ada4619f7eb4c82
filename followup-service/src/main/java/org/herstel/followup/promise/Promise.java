package org.herstel.followup.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.PromiseKind;
import org.herstel.followup.alert.Alerts;

/**
 * A dated statement to a customer, with all that became of it.
 *
 * @param round of the complaint in which it was made
 * @param owner agent id of who keeps it
 * @param times all times the customer was told, in the order told; never empty
 * @param holdings all messages asked for, in order
 * @param broken the told times that passed without word to the customer
 * @param channel by which the customer was told; empty: not known. By hand it is what the agent
 *     says, else the complaint's; steps of a plan are told by mail where there is an address, else
 *     by the complaint's channel; a consultation by the complaint's channel; an appointment by
 *     phone for a call and in person for a meeting
 */
public record Promise(
    UUID id,
    int round,
    PromiseKind kind,
    String text,
    String owner,
    Basis basis,
    Reckoning reckoning,
    List<ToldTime> times,
    List<Holding> holdings,
    List<Instant> broken,
    Optional<Instant> keptAt,
    Optional<Release> released,
    Optional<Channel> channel) {

  /**
   * Input of a reckoning: when its rule wants the owner to be warned. Absent: at the usual lead.
   */
  public static final String WARNS_AT = "warnsAt";

  /** Why and since when a promise is no longer owed. */
  public record Release(String reason, Instant at) {}

  /** A promise from before the channel was kept has none. */
  public Promise {
    times = List.copyOf(times);
    holdings = List.copyOf(holdings);
    broken = List.copyOf(broken);
    channel = Objects.requireNonNullElse(channel, Optional.empty());
  }

  public static Promise made(PromiseMade event, int round, Instant at) {
    return new Promise(
        event.promise(),
        round,
        event.kind(),
        event.text(),
        event.owner(),
        event.basis(),
        event.reckoning(),
        List.of(ToldTime.of(0, event.due(), at)),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(event.channel()));
  }

  /** Whether it is to be at an appointment: watched with that, and never put off by a message. */
  public boolean ofAppointment() {
    return PromiseRules.APPOINTMENT.equals(basis.type());
  }

  /** How it stands. Once truly broken it is never shown as kept. */
  public PromiseState state() {
    if (keptAt.isPresent()) {
      return inTime(keptAt.get()) ? PromiseState.KEPT : PromiseState.BROKEN;
    }
    if (broken.contains(coveredUntil())) {
      return PromiseState.BROKEN;
    }
    if (released.isPresent()) {
      return PromiseState.RELEASED;
    }
    return times.size() > 1 ? PromiseState.RENEGOTIATED : PromiseState.OPEN;
  }

  /** The time the customer was told last. */
  public ToldTime current() {
    return times.getLast();
  }

  /** The time at which it is owed now. */
  public Instant due() {
    return current().due();
  }

  /** When its rule wants the owner to be warned of the time that was told first. */
  Optional<Instant> warnsAt() {
    return times.size() > 1
        ? Optional.empty()
        : Optional.ofNullable(reckoning.inputs().get(WARNS_AT)).map(Instant::parse);
  }

  /** Whether the company still has to do it; a broken promise is owed too. */
  public boolean owed() {
    return keptAt.isEmpty() && released.isEmpty();
  }

  /** Whether keeping it at this moment is in time. */
  boolean inTime(Instant at) {
    return !at.isAfter(coveredUntil());
  }

  /** Until when the customer always knew of a time that had not passed yet. */
  public Instant coveredUntil() {
    Instant covered = times.getFirst().due();
    for (ToldTime later : times.subList(1, times.size())) {
      if (!later.toldAt().isBefore(covered)) {
        return covered;
      }
      covered = later.due();
    }
    return covered;
  }

  /** What the clock waits for. */
  Watch watch() {
    if (!owed()) {
      return Watch.SETTLED;
    }
    if (broken.contains(due())) {
      return Watch.PASSED;
    }
    return asked()
        .map(this::watchOf)
        .orElse(
            current().warnings().contains(Alerts.HOLDING_LIMIT_REACHED)
                ? Watch.UNTOLD
                : Watch.WAITING);
  }

  private Watch watchOf(Holding asked) {
    if (asked.outcome() != Holding.Outcome.AWAITED) {
      return Watch.UNTOLD;
    }
    return current().warnings().contains(Alerts.HOLDING_UNANSWERED) ? Watch.SILENT : Watch.ASKED;
  }

  /** The last message that was to tell the customer before the present due time. */
  Optional<Holding> asked() {
    return holdings.reversed().stream()
        .filter(holding -> !holding.late() && holding.oldDue().equals(due()))
        .findFirst();
  }

  /** Whether a message with this number was asked for. */
  public boolean knows(int revision) {
    return holding(revision).isPresent();
  }

  Optional<Holding> holding(int revision) {
    return holdings.stream().filter(holding -> holding.revision() == revision).findFirst();
  }

  /** The number of the next change. */
  public int nextRevision() {
    int told = times.stream().mapToInt(ToldTime::revision).max().orElse(0);
    return Math.max(told, holdings.stream().mapToInt(Holding::revision).max().orElse(0)) + 1;
  }

  public Promise kept(Instant at) {
    Instant first = keptAt.filter(known -> known.isBefore(at)).orElse(at);
    return with(times, holdings, broken, Optional.of(first), released);
  }

  public Promise release(Release release) {
    return with(times, holdings, broken, keptAt, Optional.of(release));
  }

  public Promise broken(Instant due) {
    return broken.contains(due) ? this : with(times, holdings, plus(broken, due), keptAt, released);
  }

  public Promise told(ToldTime time) {
    if (times.stream().anyMatch(known -> known.revision() == time.revision())) {
      return this;
    }
    List<ToldTime> more = new ArrayList<>(times.subList(1, times.size()));
    more.add(time);
    more.sort(Comparator.comparing(ToldTime::toldAt).thenComparing(ToldTime::revision));
    more.addFirst(times.getFirst());
    return with(more, holdings, broken, keptAt, released);
  }

  public Promise asked(HoldingRequested event, Instant at) {
    Holding holding =
        new Holding(
            event.revision(),
            at,
            event.oldDue(),
            event.newDue(),
            event.deadline(),
            event.late(),
            Holding.Outcome.AWAITED,
            Optional.empty());
    return with(times, plus(holdings, holding), broken, keptAt, released);
  }

  /** Notification's answer about a message; only the first one counts. */
  public Promise answered(int revision, Holding.Outcome outcome, Instant at) {
    return holding(revision)
        .filter(holding -> holding.outcome() == Holding.Outcome.AWAITED)
        .map(holding -> answered(holding.answered(outcome, at)))
        .orElse(this);
  }

  private Promise answered(Holding answer) {
    Promise noted =
        with(
            times,
            each(holdings, known -> known.revision() == answer.revision() ? answer : known),
            broken,
            keptAt,
            released);
    return answer.told()
        ? noted.told(ToldTime.of(answer.revision(), answer.newDue(), answer.toldAt()))
        : noted;
  }

  public Promise warned(String reason) {
    return with(
        each(times, time -> time == current() ? time.warned(reason) : time),
        holdings,
        broken,
        keptAt,
        released);
  }

  private Promise with(
      List<ToldTime> times,
      List<Holding> holdings,
      List<Instant> broken,
      Optional<Instant> keptAt,
      Optional<Release> released) {
    return new Promise(
        id, round, kind, text, owner, basis, reckoning, times, holdings, broken, keptAt, released,
        channel);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }
}
