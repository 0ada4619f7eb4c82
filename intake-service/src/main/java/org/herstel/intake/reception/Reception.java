package org.herstel.intake.reception;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Owner;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.ComplaintStore;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.intake.complaint.Stamp;
import org.herstel.intake.language.CustomerLanguage;
import org.herstel.intake.language.LanguageDetection;
import org.herstel.intake.routing.Routing;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.People;
import org.jspecify.annotations.Nullable;

/** Takes complaints in: one by REST, many at once from Kafka, each with an owner at once. */
@ApplicationScoped
public class Reception {
  private final ComplaintStore complaints;
  private final CustomerRegistry customers;
  private final People people;
  private final LanguageDetection languages;
  private final Duration firstResponse;

  Reception(
      ComplaintStore complaints,
      CustomerRegistry customers,
      People people,
      LanguageDetection languages,
      @ConfigProperty(name = "herstel.intake.first-response", defaultValue = "PT20M")
          Duration firstResponse) {
    this.complaints = complaints;
    this.customers = customers;
    this.people = people;
    this.languages = languages;
    this.firstResponse = firstResponse;
  }

  /** Does what needs no transaction: gives it an id and finds out its language. */
  public Arrival prepare(
      ComplaintBody body, @Nullable String source, @Nullable String sourceId, Origin origin) {
    return Arrival.of(
        body,
        CustomerLanguage.of(body.language(), body.narrative(), languages),
        source,
        sourceId,
        origin);
  }

  /** The same for feedback that becomes a complaint. */
  public Arrival prepare(
      ComplaintBody body, CustomerLanguage language, FeedbackGiven feedback, Origin origin) {
    return new Arrival(
        UuidCreator.getTimeOrderedEpoch(), body, language, null, null, origin, feedback);
  }

  /**
   * The id by which a customer is known over all complaints, in the caller's transaction; empty for
   * one who left nothing to be known again by.
   */
  public Optional<UUID> identify(ComplaintBody.CustomerBody customer) {
    List<String> keys = CustomerKeys.of(null, customer.externalId(), customer.email());
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(customers.identify(List.of(keys)).getFirst());
  }

  /**
   * Takes them in under the locks of their streams.
   *
   * @throws org.herstel.kit.decision.Refused {@code event-too-large}
   */
  public List<Stored> take(List<Arrival> arrivals, StreamTransaction transaction) {
    List<UUID> customerIds = customers.identify(arrivals.stream().map(Reception::keys).toList());
    List<Member> members = people.members();
    List<Stored> taken = new ArrayList<>(arrivals.size());
    for (int i = 0; i < arrivals.size(); i++) {
      taken.add(take(arrivals.get(i), customerIds.get(i), members, transaction));
    }
    return taken;
  }

  private Stored take(
      Arrival arrival, UUID customer, List<Member> members, StreamTransaction transaction) {
    String id = arrival.id().toString();
    Instant now = transaction.now(id);
    ComplaintReceived received =
        arrival
            .body()
            .received(
                Reference.of(arrival.id(), now),
                customer,
                arrival.language(),
                arrival.source(),
                arrival.sourceId(),
                now.plus(firstResponse),
                arrival.feedback());
    List<IntakeEvent> events =
        events(received, Routing.choose(arrival.id(), arrival.language().tag(), members));
    Complaint complaint =
        Complaint.of(id, received, now).after(events.subList(1, events.size()), new Stamp(now, ""));
    transaction.append(id, complaint.round(), arrival.origin(), events);
    return complaints.add(complaint);
  }

  /** A complaint is received, and at once somebody is accountable. */
  static List<IntakeEvent> events(ComplaintReceived received, Optional<Owner> routed) {
    return Stream.<IntakeEvent>concat(
            Stream.of(received), routed.map(owner -> new OwnerAssigned(owner, true)).stream())
        .toList();
  }

  private static List<String> keys(Arrival arrival) {
    ComplaintBody.CustomerBody customer = arrival.body().customer();
    return CustomerKeys.of(arrival.source(), customer.externalId(), customer.email());
  }
}
