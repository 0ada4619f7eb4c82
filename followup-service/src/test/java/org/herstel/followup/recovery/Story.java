package org.herstel.followup.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Customer;
import org.herstel.events.Direction;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.Step;
import org.herstel.events.TeamKind;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.EscalationPolicy;
import org.herstel.followup.alert.StaffHours;
import org.herstel.followup.appointment.AppointmentPolicy;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.deadline.Timekeepings;
import org.herstel.followup.promise.HoldingPolicy;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.rulepack.RuleBook;
import org.herstel.followup.survey.SurveyPolicy;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * One complaint told step by step, without any database: facts arrive, time goes on, and what
 * follow-up says to it is returned. Times are given as the time since the beginning.
 */
public final class Story {
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  public static final Owner ANNA =
      new Owner("anna", "Anna de Boer", "anna@example.org", null, "care", TeamKind.IN_HOUSE);
  public static final HoldingPolicy HOLDING =
      new HoldingPolicy(
          Duration.ofHours(1),
          Duration.ofSeconds(2),
          Duration.ZERO,
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofDays(3),
          2);
  public static final SurveyPolicy SURVEY =
      new SurveyPolicy(
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(90),
          2,
          2,
          4,
          Optional.of("https://reviews.example.org/"));
  public static final FollowupPolicy POLICY =
      new FollowupPolicy(
          Duration.ofMillis(500),
          Duration.ofMinutes(10),
          Duration.ofDays(5),
          Duration.ofDays(1),
          2,
          SURVEY,
          Duration.ofHours(4),
          Duration.ofDays(1),
          new AppointmentPolicy(
              Duration.ofDays(1), Duration.ofDays(1), Duration.ofHours(4), Duration.ofDays(1)),
          HOLDING,
          new EscalationPolicy(hours("24x7"), Duration.ofMinutes(30), Set.of("promise-broken")));

  /** The hours of a shipped calendar. */
  public static StaffHours hours(String calendar) {
    return new StaffHours(RuleBook.shipped().calendars(), calendar);
  }

  private final AtomicLong identities = new AtomicLong();
  private final Ids ids = () -> id(identities.incrementAndGet());
  private final RecoveryRules rules;
  private Recovery recovery = Recovery.UNKNOWN;
  private Instant now = START;

  /** A story under the rules that come with the service, in the Netherlands. */
  public Story() {
    this(Timekeepings.dutch());
  }

  /** A story under rules of its own. */
  public Story(Timekeeping times) {
    rules = new RecoveryRules(POLICY, ids, times);
  }

  /** The n-th identity handed out in a story. */
  public static UUID id(long number) {
    return new UUID(0, number);
  }

  /** A moment of the story. */
  public static Instant time(String sinceStart) {
    return START.plus(Duration.parse(sinceStart));
  }

  public Recovery recovery() {
    return recovery;
  }

  public RecoveryRules rules() {
    return rules;
  }

  public Ids ids() {
    return ids;
  }

  public Instant now() {
    return now;
  }

  /** The only promise there is. */
  public Promise promise() {
    return recovery.ledger().promises().getFirst();
  }

  /** Lets the clock stand at a moment; nothing fires by itself. */
  public Story at(String sinceStart) {
    now = time(sinceStart);
    return this;
  }

  /** A fact of the present round, said and heard now. */
  public List<ComplaintEvent> hears(ComplaintEvent fact) {
    return hears(fact, Math.max(1, recovery.round()), now);
  }

  /** A fact said at {@code saidAt} and heard now. */
  public List<ComplaintEvent> hears(ComplaintEvent fact, int round, Instant saidAt) {
    List<ComplaintEvent> events = List.copyOf(rules.react(recovery, fact, round, saidAt, now));
    recovery = Fold.evolve(Fold.copy(recovery, fact, round, saidAt), events, now);
    return events;
  }

  /** Fires the clocks that customers hear of, each again as long as it is still due. */
  public List<ComplaintEvent> fires() {
    return fires(Set.of(Clock.OfFirstResponse.class, Clock.OfPromise.class));
  }

  /** Fires the clocks of some kinds, each again as long as it is still due. */
  public List<ComplaintEvent> fires(Set<Class<? extends Clock>> kinds) {
    List<ComplaintEvent> said = new ArrayList<>();
    Optional<Clock> due = nextDue(kinds);
    while (due.isPresent()) {
      List<ComplaintEvent> events = List.copyOf(rules.tick(recovery, due.get(), now));
      if (events.isEmpty()) {
        throw new AssertionError(due.get() + " is due and nothing happens: it would fire for ever");
      }
      recovery = Fold.evolve(recovery, events, now);
      said.addAll(events);
      due = nextDue(kinds);
    }
    return said;
  }

  private Optional<Clock> nextDue(Set<Class<? extends Clock>> kinds) {
    return rules.clocks(recovery).entrySet().stream()
        .filter(entry -> kinds.contains(entry.getKey().getClass()))
        .filter(entry -> !now.isBefore(entry.getValue()))
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }

  /** A command was decided. */
  public List<ComplaintEvent> decides(Decision<? extends ComplaintEvent> decision) {
    List<ComplaintEvent> events = List.copyOf(Decisions.accepted(decision));
    recovery = Fold.evolve(recovery, events, now);
    return events;
  }

  /** The complaint is received with 20 minutes to answer, and Anna owns it. */
  public Story received() {
    hears(complaint(time("PT20M")));
    hears(new org.herstel.events.IntakeEvent.OwnerAssigned(ANNA, true));
    return this;
  }

  /** Received, answered, and one step of the company agreed at the start, due at a moment. */
  public Story promised(String due) {
    received();
    hears(contact(START, "called the courier"));
    hears(agreed(1, company(1, due)));
    return this;
  }

  public static ComplaintReceived complaint(Instant firstResponseDue) {
    return complaint(Channel.EMAIL, "jan@example.org", firstResponseDue);
  }

  /** A complaint of a customer with or without an address. */
  public static ComplaintReceived complaint(Channel channel, @Nullable String email) {
    return complaint(channel, email, time("PT20M"));
  }

  private static ComplaintReceived complaint(
      Channel channel, @Nullable String email, Instant firstResponseDue) {
    return complaint(channel, customer(id(7), "Jan", email), "nl", firstResponseDue);
  }

  /** Whoever complains. */
  public static Customer customer(UUID id, String name, @Nullable String email) {
    return new Customer(id, null, name, email, null, null, null);
  }

  /** A complaint of this customer, in this language. */
  public static ComplaintReceived complaint(
      Channel channel, Customer customer, String language, Instant firstResponseDue) {
    return new ComplaintReceived(
        "H-1",
        channel,
        customer,
        "It never came.",
        List.of(),
        null,
        List.of(),
        language,
        false,
        3,
        null,
        List.of(),
        null,
        null,
        null,
        firstResponseDue);
  }

  public static ContactRecorded contact(Instant at, String... steps) {
    return new ContactRecorded(
        1, Channel.PHONE, Direction.OUTBOUND, at, "Talked it over", List.of(steps));
  }

  public static PlanAgreed agreed(int version, Step... steps) {
    return new PlanAgreed(
        new Plan(version, Stream.of(steps).toList(), List.of(), null, List.of(), null));
  }

  public static Step company(int number, String due) {
    return new Step(number, Party.COMPANY, "anna", "We send it again", time(due), 1);
  }

  public static Step customer(int number, String due) {
    return new Step(number, Party.CUSTOMER, "Jan", "Jan returns the old one", time(due), 1);
  }

  public static MessageHandedOver handedOver(UUID promise, int revision, Instant at) {
    return new MessageHandedOver(message(promise, revision), 1, at);
  }

  public static MessageExpired expired(UUID promise, int revision, Instant deadline) {
    return new MessageExpired(message(promise, revision), deadline);
  }

  public static MessageFailed failed(UUID promise, int revision) {
    return new MessageFailed(message(promise, revision), 1, "550 no such user");
  }

  public static MessageCancelled cancelled(UUID promise, int revision) {
    return new MessageCancelled(message(promise, revision), "promise-kept");
  }

  private static Message message(UUID promise, Integer revision) {
    return new Message(id(99), "holding", "email", id(7).toString(), promise, revision);
  }
}
