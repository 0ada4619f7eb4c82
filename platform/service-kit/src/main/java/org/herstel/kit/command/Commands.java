package org.herstel.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.herstel.kit.idempotency.Once;
import org.herstel.kit.idempotency.WrittenAnswer;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.position.Position;
import org.herstel.kit.position.PositionFilter;
import org.herstel.kit.security.Caller;
import org.jboss.logging.MDC;

/**
 * Runs commands from REST, each in one transaction: idempotency key, stream lock, transaction time,
 * the command, the answer. Run again from the start if another transaction was in the way, so a
 * command has no effects outside of the database.
 *
 * <p>What the command throws ({@code NotFound}, {@code Refused}, {@code Invalid}, …) rolls all of
 * it back and is the answer.
 */
@ApplicationScoped
public class Commands {
  private final Once once;
  private final Caller caller;
  private final Source source;
  private final ObjectMapper json;

  Commands(Once once, Caller caller, Source source, ObjectMapper json) {
    this.once = once;
    this.caller = caller;
    this.source = source;
    this.json = json;
  }

  /** Runs a command on the stream of something that has a UUID, such as a complaint. */
  public Response on(UUID subject, Function<CommandTransaction, Answer> command) {
    return on(subject.toString(), command);
  }

  /** Runs a command on the stream of something that is named otherwise, such as an agent. */
  public Response on(String subject, Function<CommandTransaction, Answer> command) {
    MDC.put("subject", subject);
    return once.run(session -> answer(session.lock(Set.of(subject)), subject, command)).response();
  }

  /** Runs a command that makes something new, of an id that this request has thought of. */
  public Response onNew(UUID id, Function<CommandTransaction, Answer> command) {
    String subject = id.toString();
    MDC.put("subject", subject);
    return once.run(session -> answer(session.begin(Set.of(subject)), subject, command)).response();
  }

  private WrittenAnswer answer(
      StreamTransaction stream, String subject, Function<CommandTransaction, Answer> command) {
    Answer answer = command.apply(new CommandTransaction(subject, caller.subject(), stream));
    Position position = new Position(source.name(), subject, stream.sequence(subject));
    return new WrittenAnswer(
        answer.status(),
        answer.with(PositionFilter.POSITION, position.text()).headers(),
        body(answer));
  }

  private byte[] body(Answer answer) {
    try {
      return answer.view() == null ? new byte[0] : json.writeValueAsBytes(answer.view());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written", e);
    }
  }
}
