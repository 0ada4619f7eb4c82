package org.herstel.resolution.plan;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstel.events.Gesture;
import org.herstel.events.Party;
import org.herstel.events.Refusal;
import org.herstel.kit.json.MoneyBody;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.herstel.resolution.plan.PlanCommand.DraftMeasure;
import org.herstel.resolution.plan.PlanCommand.DraftPlan;
import org.herstel.resolution.plan.PlanCommand.DraftStep;
import org.jspecify.annotations.Nullable;

/** A plan as it is drawn up. */
record PlanBody(
    @Size(max = 100) @Nullable List<StepBody> steps,
    @Size(max = 100) @Nullable List<RefusalBody> refusals,
    @Nullable GestureBody gesture,
    @Size(max = 100) @Nullable List<MeasureBody> measures,
    @Story @Nullable String words) {

  /** A step; see {@link DraftStep}. */
  record StepBody(
      @NotNull Party party,
      @SingleLine @Size(min = 1) @Nullable String owner,
      @NotBlank @Story String text,
      @NotNull Instant due,
      @NotNull @Min(1) Integer answersConcern) {

    DraftStep toStep() {
      return new DraftStep(party, owner, text, due, answersConcern);
    }
  }

  /** A concern that is not met. */
  record RefusalBody(@NotNull @Min(1) Integer concern, @NotBlank @Story String reason) {
    Refusal toRefusal() {
      return new Refusal(concern, reason);
    }
  }

  /** Something extra. */
  record GestureBody(
      @NotBlank @SingleLine String type,
      @Nullable MoneyBody value,
      @NotBlank @Story String whyExtra) {

    Gesture toGesture() {
      return new Gesture(type, value == null ? null : value.toMoney(), whyExtra);
    }
  }

  /** Prevention; see {@link DraftMeasure}. */
  record MeasureBody(
      @NotBlank @Story String text,
      @SingleLine @Size(min = 1) @Nullable String owner,
      @NotNull Instant due) {

    DraftMeasure toMeasure() {
      return new DraftMeasure(text, owner, due);
    }
  }

  /** The agents that are named as owners of the company's steps. */
  Set<String> namedAgents() {
    return orEmpty(steps).stream()
        .filter(step -> step.party() == Party.COMPANY)
        .map(StepBody::owner)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  DraftPlan toCommand(Set<String> registeredAgents) {
    return new DraftPlan(
        orEmpty(steps).stream().map(StepBody::toStep).toList(),
        orEmpty(refusals).stream().map(RefusalBody::toRefusal).toList(),
        Optional.ofNullable(gesture).map(GestureBody::toGesture).orElse(null),
        orEmpty(measures).stream().map(MeasureBody::toMeasure).toList(),
        words,
        registeredAgents);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
