package org.herstel.intake.conversation;

import java.time.Instant;
import java.util.List;
import org.herstel.events.Channel;
import org.herstel.events.Direction;
import org.herstel.events.Harm;
import org.jspecify.annotations.Nullable;

/** What an agent asks for in the conversation with the customer. */
public sealed interface ConversationCommand {

  /** Writes down what was heard. */
  record AddNote(String text) implements ConversationCommand {}

  /** The customer has told everything. */
  record CompleteNarrative() implements ConversationCommand {}

  /** One more thing is wrong. */
  record AddConcern(String category, String description, @Nullable Harm harm)
      implements ConversationCommand {}

  /**
   * Reads back what was understood.
   *
   * @param concerns the numbers it names
   */
  record GiveSummary(String text, List<Integer> concerns) implements ConversationCommand {
    public GiveSummary {
      concerns = concerns.stream().distinct().sorted().toList();
    }
  }

  /** The customer confirms the newest read-back or corrects it. */
  record AnswerSummary(boolean confirmed, @Nullable String correction)
      implements ConversationCommand {}

  /** A named person apologises. */
  record OfferApology(String by, Channel channel, String text) implements ConversationCommand {}

  /** The customer takes an apology or does not. */
  record AnswerApology(int number, boolean accepted, @Nullable String words)
      implements ConversationCommand {}

  /**
   * Records a contact with the customer.
   *
   * @param at when it took place; absent: now
   * @param steps what has been done or set going
   */
  record RecordContact(
      Channel channel,
      Direction direction,
      @Nullable Instant at,
      String summary,
      List<String> steps)
      implements ConversationCommand {}
}
