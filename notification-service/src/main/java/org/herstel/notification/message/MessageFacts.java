package org.herstel.notification.message;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.herstel.events.Arrangement.Guest;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Customer;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.invitation.Invited;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.inbox.FactObserver;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.notification.recipient.Recipient;

/**
 * Keeps the own copy of the facts and queues the messages they call for. Gathers what a batch
 * changes in memory and writes each table once at its end.
 */
@ApplicationScoped
@Priority(200)
public class MessageFacts implements FactHandler, FactObserver {
  private final DataSource database;
  private final FactBatch batch;
  private final Staff staff;
  private final SendingSignal signal;

  MessageFacts(DataSource database, FactBatch batch, Staff staff, SendingSignal signal) {
    this.database = database;
    this.batch = batch;
    this.staff = staff;
    this.signal = signal;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return Set.of(
        ComplaintReceived.class,
        OwnerAssigned.class,
        OwnerAccepted.class,
        ComplaintReopened.class,
        ComplaintWithdrawn.class,
        PlanOffered.class,
        PlanAnswered.class,
        PlanAgreed.class,
        OfferExpired.class,
        PlanOutdated.class,
        ComplaintResolved.class,
        StepDone.class,
        ContactRecorded.class,
        FirstResponseWarned.class,
        DeadlineWarned.class,
        DeadlineMet.class,
        HoldingRequested.class,
        ReminderRequested.class,
        AppointmentMade.class,
        AppointmentMoved.class,
        AppointmentCancelled.class,
        AppointmentReminderRequested.class,
        AppointmentOutcomeRequested.class,
        AppointmentHeld.class,
        AppointmentMissed.class,
        InvestigationOverdue.class,
        CauseConfirmed.class,
        OwnerWarned.class,
        SurveyRequested.class,
        SurveyAnswered.class,
        PraiseInvited.class,
        PromiseKept.class,
        PromiseReleased.class,
        PromiseRenegotiated.class,
        SupervisorAlerted.class,
        ManagerAlerted.class,
        AlertAcknowledged.class);
  }

  @Override
  public void prefetch(Set<String> complaints) {
    try (Connection connection = database.getConnection()) {
      batch.load(connection, complaints);
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    ComplaintEvent event = (ComplaintEvent) fact.event();
    Recipient before = batch.known(fact.subject());
    Recipient after = before.evolve(event, fact.round());
    batch.changed(fact.subject(), before, after);
    switch (event) {
      case SupervisorAlerted alerted ->
          staff
              .supervisors(alerted)
              .forEach(to -> queue(alert(alerted, to), to.addressee(), fact, transaction));
      case ManagerAlerted alerted ->
          staff
              .managers(alerted)
              .forEach(to -> queue(alert(alerted, to), to.addressee(), fact, transaction));
      case OwnerWarned warned ->
          staff.agent(warned.owner()).ifPresent(to -> warn(warned, to, fact, transaction));
      case AppointmentOutcomeRequested(var arranged) -> {
        Staff.Colleague host = staff.host(arranged.owner());
        queue(
            new Occasion.AppointmentOutcome(arranged, new Occasion.Host(host.language())),
            host.addressee(),
            fact,
            transaction);
      }
      case InvestigationOverdue(var arranged) -> {
        Staff.Colleague host = staff.host(arranged.owner());
        queue(
            new Occasion.InvestigationOverdue(arranged, new Occasion.Host(host.language())),
            host.addressee(),
            fact,
            transaction);
      }
      case SurveyAnswered answer when !answer.satisfied() && after.owner() != null ->
          lowScore(answer, after.owner(), fact, transaction);
      case DeadlineWarned warned ->
          Optional.ofNullable(warned.owner())
              .flatMap(staff::agent)
              .ifPresent(to -> warn(warned, to, fact, transaction));
      case FirstResponseWarned(String owner, Instant due) ->
          staff
              .agent(owner)
              .ifPresent(to ->
                  queue(
                      new Occasion.FirstResponseWarning(due, to.language()),
                      to.addressee(),
                      fact,
                      transaction));
      default ->
          WhatToTell.because(event, before)
              .ifPresent(occasion -> tell(occasion, after, fact, transaction));
    }
  }

  /** Everything has been applied: writes it. */
  @Override
  public void observed(List<Envelope> envelopes, StreamTransaction transaction) {
    try (Connection connection = database.getConnection()) {
      if (batch.write(connection)) {
        transaction.afterCommit(signal::raise);
      }
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }

  private void tell(Occasion occasion, Recipient known, Fact fact, StreamTransaction transaction) {
    Customer customer = known.customer();
    if (customer == null) {
      outOfStep(fact, transaction);
      return;
    }
    queue(
        occasion,
        new Addressee(customer.id().toString(), customer.name(), customer.email()),
        fact,
        transaction);
    if (occasion instanceof Occasion.ToTheInvited invited) {
      tellOthers(invited, customer, fact, transaction);
    }
  }

  /** The owner, and whoever else is invited and has an address. */
  private void tellOthers(
      Occasion.ToTheInvited occasion, Customer customer, Fact fact, StreamTransaction transaction) {
    Staff.Colleague host = staff.host(occasion.arrangement().owner());
    queue(occasion.to(new Occasion.Host(host.language())), host.addressee(), fact, transaction);
    int number = 0;
    for (Guest guest : Invited.others(occasion.arrangement(), customer.email())) {
      number++;
      queue(
          occasion,
          new Addressee("guest-" + number, guest.name(), guest.email()),
          fact,
          transaction);
    }
  }

  private static Occasion alert(SupervisorAlerted alerted, Staff.Colleague to) {
    return new Occasion.SupervisorAlert(
        alerted.alert(),
        alerted.reason(),
        alerted.text(),
        to.language(),
        false,
        alerted.notBefore());
  }

  private static Occasion alert(ManagerAlerted alerted, Staff.Colleague to) {
    return new Occasion.SupervisorAlert(
        alerted.alert(), alerted.reason(), alerted.text(), to.language(), true, null);
  }

  private void warn(
      OwnerWarned warned, Staff.Colleague to, Fact fact, StreamTransaction transaction) {
    queue(
        new Occasion.OwnerWarning(warned.promise(), warned.text(), warned.due(), to.language()),
        to.addressee(),
        fact,
        transaction);
  }

  /** The owner is known from the complaint itself; the registry only adds the language. */
  private void lowScore(
      SurveyAnswered answer, Owner owner, Fact fact, StreamTransaction transaction) {
    queue(
        new Occasion.LowScore(
            answer.survey(), answer.scores(), answer.words(), staff.language(owner.id())),
        new Addressee(owner.id(), owner.name(), owner.email()),
        fact,
        transaction);
  }

  private void warn(
      DeadlineWarned warned, Staff.Colleague to, Fact fact, StreamTransaction transaction) {
    queue(
        new Occasion.DeadlineWarning(
            warned.deadline(), warned.text(), warned.due(), warned.tell(), to.language()),
        to.addressee(),
        fact,
        transaction);
  }

  private void queue(Occasion occasion, Addressee to, Fact fact, StreamTransaction transaction) {
    String complaint = fact.subject();
    Transition queued =
        MessageLife.queue(
            complaint,
            fact.round(),
            occasion,
            to,
            Cause.of(fact.envelope()),
            transaction.now(complaint));
    batch.queue(queued.message());
    if (!queued.events().isEmpty()) {
      transaction.append(complaint, fact.round(), Origin.of(fact.envelope()), queued.events());
    }
  }

  /** Somebody speaks of a complaint that was never received: nobody can be written to. */
  private static void outOfStep(Fact fact, StreamTransaction transaction) {
    var event =
        new ComplaintEvent.FactOutOfStep(
            fact.envelope().type(),
            "unknown-complaint",
            "The customer should be told of this, but who that is has not become known.");
    transaction.append(fact.subject(), fact.round(), Origin.of(fact.envelope()), List.of(event));
  }
}
