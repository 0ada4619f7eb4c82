package org.herstel.resolution.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.Gates;
import org.herstel.resolution.casefile.PlanState;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.plan.PlanCommand.CompleteStep;

/** Carrying out what was agreed, and saying that it is done. */
final class Execution {
  private Execution() {}

  static Decision<ResolutionEvent> decide(CaseFile file, CompleteStep command) {
    PlanVersion plan = file.planOfStep(command.step()).orElseThrow();
    if (file.complaint().withdrawn()) {
      return Decision.refused(Gates.closed(file).stream().toList());
    }
    if (plan.state() != PlanState.AGREED) {
      return Decision.refused(
          "plan-not-agreed",
          "Step %d belongs to plan %d, which is not agreed"
              .formatted(command.step(), plan.version()));
    }
    if (plan.stepDone(command.step())) {
      return Decision.events();
    }
    if (plan.round() != file.round().number()) {
      return Decision.refused(
          "round-over",
          "Step %d belongs to round %d, which is over".formatted(command.step(), plan.round()));
    }
    return Decision.events(new StepDone(plan.version(), command.step(), command.words()));
  }

  static Decision<ResolutionEvent> resolve(CaseFile file) {
    Optional<Refusal> closed = Gates.closed(file);
    if (closed.isPresent()) {
      return Decision.refused(List.of(closed.get()));
    }
    if (file.agreed().isEmpty()) {
      return Decision.refused("plan-not-agreed", "No plan of this round is agreed");
    }
    List<Refusal> obstacles = Stream.concat(openSteps(file), unansweredConcerns(file)).toList();
    return obstacles.isEmpty()
        ? Decision.events(new ComplaintResolved())
        : Decision.refused(obstacles);
  }

  private static Stream<Refusal> openSteps(CaseFile file) {
    return file.agreed().stream()
        .flatMap(plan -> plan.openCompanySteps().stream())
        .map(step ->
            new Refusal(
                "step-open",
                "Step %d, due at %s, is not done".formatted(step.number(), step.due())));
  }

  private static Stream<Refusal> unansweredConcerns(CaseFile file) {
    return file.unansweredConcerns().stream()
        .map(concern ->
            new Refusal(
                "concern-not-answered",
                "No agreed plan answers concern %d".formatted(concern.number())));
  }
}
