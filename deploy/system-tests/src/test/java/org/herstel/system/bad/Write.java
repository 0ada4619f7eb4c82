package org.herstel.system.bad;

import java.util.List;
import java.util.Set;
import org.herstel.local.service.Service;

/**
 * A call that changes something, with an example of its body.
 *
 * @param path as the service's OpenAPI document has it
 * @param role of who may call it
 * @param body JSON that is accepted, with {@value #MARK} in its free text; empty: the call has none
 * @param required fields that must be given, those of members included
 * @param lines fields that must be on one line
 * @param refusal code of the rule that stands in the way when the customer took the complaint back;
 *     empty: the call is not about a complaint, or none stands in the way
 */
record Write(
    Service service,
    String method,
    String path,
    Role role,
    String body,
    Set<String> required,
    Set<String> lines,
    String refusal) {
  static final String MARK = "MARK";

  /** Who may call, and who may not. */
  enum Role {
    AGENT,
    SUPERVISOR,
    OPERATOR,
    PLACE
  }

  static Write of(Service service, String method, String path, Role role) {
    return new Write(service, method, path, role, "", Set.of(), Set.of(), "");
  }

  static Write post(Service service, String path) {
    return of(service, "POST", path, Role.AGENT);
  }

  Write body(String json) {
    return new Write(service, method, path, role, json, required, lines, refusal);
  }

  Write required(String... fields) {
    return new Write(service, method, path, role, body, Set.of(fields), lines, refusal);
  }

  Write lines(String... fields) {
    return new Write(service, method, path, role, body, required, Set.of(fields), refusal);
  }

  Write refused(String code) {
    return new Write(service, method, path, role, body, required, lines, code);
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  boolean hasId() {
    return path.contains("{");
  }

  /** Whether it is about something that only some may see and that may not exist. */
  boolean isAboutSomething() {
    return hasId() && !method.equals("PUT")
        || path.endsWith("/owner")
        || path.endsWith("/departure");
  }

  String name() {
    return method + " " + path;
  }

  @Override
  public String toString() {
    return service.label() + " " + name();
  }

  /** All of them. */
  static List<Write> all() {
    return Writes.ALL;
  }
}
