package org.herstel.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as another system hands it in: the data of {@link SubmittedEvent} and the body of
 * {@code POST /v1/complaints}. Optional members may be absent or null.
 *
 * @param narrative the verbatim story
 * @param concerns absent or empty: intake derives one from the story
 * @param language BCP 47 tag; absent: detected
 * @param heat 1 (calm) to 5 (furious)
 * @param source the partner or system that hands it in, with its id there
 */
public record SubmittedComplaint(
    @NotNull Channel channel,
    @NotNull @Valid SubmittedCustomer customer,
    @Personal @NotBlank @Size(max = 100_000) String narrative,
    @Size(max = 50) @Nullable List<@NotNull @Valid SubmittedConcern> concerns,
    @Personal @Nullable String desiredOutcome,
    @Personal @Nullable List<@NotNull String> ideas,
    @Pattern(regexp = IntakeEvent.LANGUAGE) @Nullable String language,
    @Min(1) @Max(5) @Nullable Integer heat,
    @Nullable Instant occurredAt,
    @Nullable List<@NotNull @Valid Involved> involved,
    @Valid @Nullable Publicity publicity,
    @Nullable String source,
    @Nullable String sourceId) {

  /** The CloudEvents type of a submission. */
  public static final String TYPE = "org.herstel.complaint.submitted.v1";

  /**
   * Who complains, as the other system knows the person.
   *
   * @param externalId the customer's number there
   */
  public record SubmittedCustomer(
      @Personal @Nullable String externalId,
      @Personal @NotBlank String name,
      @Personal @Nullable String email,
      @Personal @Nullable String phone,
      @Personal @Nullable String address,
      @Nullable Channel preferredChannel) {}

  /** One thing that is wrong; intake gives it a number. */
  public record SubmittedConcern(
      @NotBlank String category,
      @Personal @NotBlank @Size(max = 10_000) String description,
      @Valid @Nullable Harm harm) {}
}
