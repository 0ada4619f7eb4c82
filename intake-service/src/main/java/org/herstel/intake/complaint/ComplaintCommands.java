package org.herstel.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.herstel.events.IntakeEvent;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;

/** Runs what is decided about one complaint that the caller may see. */
@ApplicationScoped
public class ComplaintCommands {
  private final Commands commands;
  private final ComplaintStore complaints;
  private final Caller caller;

  ComplaintCommands(Commands commands, ComplaintStore complaints, Caller caller) {
    this.commands = commands;
    this.complaints = complaints;
    this.caller = caller;
  }

  /**
   * Decides about the complaint as the caller saw it, if the caller says with {@code If-Match}
   * which that was.
   *
   * @param answer what the caller is told of the complaint as it is then
   */
  public Response run(
      UUID id,
      BiFunction<Complaint, Instant, Decision<IntakeEvent>> decide,
      Function<Complaint, Answer> answer) {
    return run(id, before -> IfMatch.check(before.revision()), decide, answer);
  }

  /**
   * Decides, keeps and journals. A decision without events changes nothing and raises no revision.
   *
   * @param check what has to hold before
   * @param answer what the caller is told of the complaint as it is then
   */
  public Response run(
      UUID id,
      Consumer<Stored> check,
      BiFunction<Complaint, Instant, Decision<IntakeEvent>> decide,
      Function<Complaint, Answer> answer) {
    return commands.on(
        id,
        tx -> {
          Stored before = complaints.visible(id, caller.scope());
          check.accept(before);
          List<IntakeEvent> events = Decisions.accepted(decide.apply(before.complaint(), tx.now()));
          if (events.isEmpty()) {
            return answer.apply(before.complaint()).etag(before.revision());
          }
          Stored after =
              complaints.save(before.complaint().after(events, new Stamp(tx.now(), tx.actor())));
          tx.append(after.complaint().round(), events);
          return answer.apply(after.complaint()).etag(after.revision());
        });
  }
}
