package org.herstel.intake.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.herstel.events.ComplaintStatus;

/**
 * What was said between customer and company. Numbers run on over all rounds; what opens a gate
 * belongs to one round.
 *
 * @param listening whether anybody has begun to listen in this round
 * @param narrativeComplete whether the customer has told everything in this round
 */
public record Conversation(
    boolean listening,
    boolean narrativeComplete,
    List<Note> notes,
    List<Summary> summaries,
    List<Apology> apologies,
    List<Contact> contacts) {

  static final Conversation NONE =
      new Conversation(false, false, List.of(), List.of(), List.of(), List.of());

  public Conversation {
    notes = List.copyOf(notes);
    summaries = List.copyOf(summaries);
    apologies = List.copyOf(apologies);
    contacts = List.copyOf(contacts);
  }

  /** The newest read-back of a round. */
  public Optional<Summary> lastSummary(int round) {
    return summaries.reversed().stream().filter(summary -> summary.round() == round).findFirst();
  }

  /** The apology with this number. */
  public Optional<Apology> apology(int number) {
    return apologies.stream().filter(apology -> apology.number() == number).findFirst();
  }

  /** How far the conversation alone has led in a round. */
  ComplaintStatus status(int round) {
    boolean apologised = apologies.stream().anyMatch(apology -> apology.round() == round);
    if (summaries.stream().anyMatch(summary -> summary.confirmedIn(round))) {
      return apologised ? ComplaintStatus.APOLOGISED : ComplaintStatus.SUMMARISED;
    }
    return listening ? ComplaintStatus.LISTENING : ComplaintStatus.RECEIVED;
  }

  Conversation listened() {
    return new Conversation(true, narrativeComplete, notes, summaries, apologies, contacts);
  }

  Conversation told() {
    return new Conversation(true, true, notes, summaries, apologies, contacts);
  }

  /** The customer has to be heard again; what was said before stays on record. */
  Conversation nextRound() {
    return new Conversation(true, false, notes, summaries, apologies, contacts);
  }

  Conversation with(Note note) {
    return new Conversation(
        true, narrativeComplete, and(notes, note), summaries, apologies, contacts);
  }

  Conversation with(Summary summary) {
    return new Conversation(
        listening, narrativeComplete, notes, and(summaries, summary), apologies, contacts);
  }

  Conversation with(Apology apology) {
    return new Conversation(
        listening, narrativeComplete, notes, summaries, and(apologies, apology), contacts);
  }

  Conversation with(Contact contact) {
    return new Conversation(
        listening, narrativeComplete, notes, summaries, apologies, and(contacts, contact));
  }

  Conversation answered(int summary, Summary.Answer answer) {
    List<Summary> changed = at(summaries, summary, one -> one.answered(answer));
    return new Conversation(listening, narrativeComplete, notes, changed, apologies, contacts);
  }

  Conversation answered(int apology, Apology.Answer answer) {
    List<Apology> changed = at(apologies, apology, one -> one.answered(answer));
    return new Conversation(listening, narrativeComplete, notes, summaries, changed, contacts);
  }

  private static <T> List<T> and(List<T> items, T item) {
    List<T> longer = new ArrayList<>(items);
    longer.add(item);
    return longer;
  }

  private static <T> List<T> at(List<T> items, int number, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(items);
    changed.set(number - 1, change.apply(items.get(number - 1)));
    return changed;
  }
}
