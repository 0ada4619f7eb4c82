package org.herstel.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.audit.Evidence.Submission;
import org.herstel.events.IntakeEvent.ComplaintReceived;

/** G4: every submission became one complaint or was rejected; none became two. */
final class SubmissionsAddUp implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Map<Submission, Integer> complaints = new HashMap<>();
    for (var said : Events.all(evidence, ComplaintReceived.class)) {
      if (said.event().source() != null && said.event().sourceId() != null) {
        complaints.merge(
            new Submission(said.event().source(), said.event().sourceId()), 1, Integer::sum);
      }
    }
    complaints.forEach((submission, count) -> {
      if (count > 1) {
        violations.add(new Violation("G4", submission + " became " + count + " complaints"));
      }
    });
    for (Submission submission : evidence.outside().submitted()) {
      if (!complaints.containsKey(submission) && !evidence.rejected().contains(submission)) {
        violations.add(new Violation("G4", submission + " was neither taken in nor rejected"));
      }
    }
    return violations;
  }
}
