package org.herstel.intake.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.Customer;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.Involved;
import org.herstel.events.Publicity;
import org.herstel.intake.conversation.ConcernBody;
import org.herstel.intake.language.CustomerLanguage;
import org.herstel.kit.json.EmailAddress;
import org.herstel.kit.json.LanguageTag;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a caller or another system tells it.
 *
 * @param narrative the verbatim story
 * @param concerns absent: one is derived from the story
 * @param language BCP 47; absent: detected
 * @param heat 1 (calm) to 5 (furious)
 */
public record ComplaintBody(
    @NotNull Channel channel,
    @NotNull CustomerBody customer,
    @NotBlank @Story(max = 100_000) String narrative,
    @Size(max = 50) @Nullable List<@NotNull ConcernBody> concerns,
    @Story(max = 10_000) @Nullable String desiredOutcome,
    @Size(max = 50) @Nullable List<@NotBlank @Story(max = 2_000) String> ideas,
    @LanguageTag @Nullable String language,
    @Min(1) @Max(5) @Nullable Integer heat,
    @PastOrPresent @Nullable Instant occurredAt,
    @Size(max = 50) @Nullable List<@NotNull InvolvedBody> involved,
    @Nullable PublicityBody publicity,
    @Size(min = 1) @SingleLine(max = 256) @Nullable String source,
    @Size(min = 1) @SingleLine(max = 256) @Nullable String sourceId) {

  /** Who complains. */
  public record CustomerBody(
      @SingleLine(max = 256) @Nullable String externalId,
      @NotBlank @SingleLine String name,
      @EmailAddress @Nullable String email,
      @SingleLine(max = 50) @Nullable String phone,
      @SingleLine(max = 500) @Nullable String address,
      @Nullable Channel preferredChannel) {

    Customer as(UUID id) {
      return new Customer(id, externalId, name, email, phone, address, preferredChannel);
    }
  }

  /** Somebody who took part in it. */
  public record InvolvedBody(
      @NotBlank @SingleLine String name,
      @NotBlank @SingleLine(max = 100) String role,
      @EmailAddress @Nullable String email) {

    Involved toInvolved() {
      return new Involved(name, role, email);
    }
  }

  /** Whether the customer threatens to go public, and what shows it. */
  public record PublicityBody(
      @NotNull Boolean threatened, @Story(max = 10_000) @Nullable String evidence) {

    Publicity toPublicity() {
      return new Publicity(threatened, evidence);
    }
  }

  /** The event that takes it in. */
  ComplaintReceived received(
      String reference,
      UUID customerId,
      CustomerLanguage spoken,
      @Nullable String knownSource,
      @Nullable String knownSourceId,
      Instant firstResponseDue,
      @Nullable FeedbackGiven feedback) {
    return new ComplaintReceived(
        reference,
        channel,
        customer.as(customerId),
        narrative,
        Concerns.of(orNone(concerns).stream().map(ComplaintBody::draft).toList(), narrative),
        desiredOutcome,
        orNone(ideas),
        spoken.tag(),
        spoken.detected(),
        heat,
        occurredAt,
        orNone(involved).stream().map(InvolvedBody::toInvolved).toList(),
        publicity == null ? null : publicity.toPublicity(),
        knownSource,
        knownSourceId,
        firstResponseDue,
        feedback);
  }

  private static Concerns.Draft draft(ConcernBody concern) {
    return new Concerns.Draft(concern.category(), concern.description(), concern.toHarm());
  }

  private static <T> List<T> orNone(@Nullable List<T> items) {
    return items == null ? List.of() : items;
  }
}
