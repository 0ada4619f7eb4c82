package org.herstel.system.bad;

import static org.herstel.local.service.Service.FOLLOWUP;
import static org.herstel.local.service.Service.INTAKE;
import static org.herstel.local.service.Service.NOTIFICATION;
import static org.herstel.local.service.Service.RESOLUTION;
import static org.herstel.system.bad.Write.post;

import java.util.ArrayList;
import java.util.List;
import org.herstel.local.service.Service;
import org.herstel.system.bad.Write.Role;

/** Every call that changes something. */
final class Writes {
  private static final String COMPLAINT = "/v1/complaints/{id}";
  private static final String CASE = "/v1/cases/{complaintId}";
  private static final String WITHDRAWN = "complaint-withdrawn";

  static final List<Write> ALL = all();

  private Writes() {}

  private static List<Write> all() {
    List<Write> all = new ArrayList<>();
    all.addAll(intake());
    all.addAll(resolution());
    all.addAll(followup());
    all.addAll(notification());
    for (Service service : Service.values()) {
      all.addAll(parked(service));
    }
    return List.copyOf(all);
  }

  private static List<Write> intake() {
    return List.of(
        post(INTAKE, "/v1/complaints")
            .body(
                """
                {"channel": "PHONE",
                 "customer": {"externalId": "MARK", "name": "MARK", "email": "mark@example.org",
                   "phone": "+31 20", "address": "MARK 1", "preferredChannel": "EMAIL"},
                 "narrative": "MARK nobody came",
                 "concerns": [{"category": "MARK", "description": "MARK",
                   "harm": {"kind": "MONEY", "amount": {"minor": 100, "currency": "EUR"}}}],
                 "desiredOutcome": "MARK", "ideas": ["MARK"], "language": "en", "heat": 3,
                 "occurredAt": "2026-01-02T03:04:05Z",
                 "involved": [{"name": "MARK", "role": "driver", "email": "mark@example.org"}],
                 "publicity": {"threatened": false, "evidence": "MARK"}}\
                """)
            .required(
                "channel",
                "customer",
                "narrative",
                "customer.name",
                "concerns[0].category",
                "concerns[0].description",
                "involved[0].name",
                "involved[0].role",
                "publicity.threatened")
            .lines(
                "customer.externalId",
                "customer.name",
                "customer.email",
                "customer.phone",
                "customer.address",
                "concerns[0].category",
                "involved[0].name",
                "involved[0].role",
                "involved[0].email"),
        Write.of(INTAKE, "POST", "/v1/feedback", Role.PLACE)
            .body(
                """
                {"score": 9, "text": "MARK", "language": "en",
                 "customer": {"externalId": "MARK", "name": "MARK", "email": "mark@example.org",
                   "phone": "+31 20", "address": "MARK 1", "preferredChannel": "EMAIL"}}\
                """)
            .required("text", "customer.name")
            .lines(
                "customer.externalId",
                "customer.name",
                "customer.email",
                "customer.phone",
                "customer.address"),
        post(INTAKE, COMPLAINT + "/notes")
            .body("{\"text\": \"MARK\"}")
            .required("text")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/narrative-complete").refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/concerns")
            .body(
                """
                {"category": "MARK", "description": "MARK",
                 "harm": {"kind": "MONEY", "amount": {"minor": 100, "currency": "EUR"}}}\
                """)
            .required("category", "description", "harm.kind")
            .lines("category", "harm.kind")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/summary")
            .body("{\"text\": \"MARK\", \"concerns\": [1]}")
            .required("text", "concerns")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/summary/answer")
            .body("{\"confirmed\": true, \"correction\": \"MARK\"}")
            .required("confirmed")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/apologies")
            .body("{\"by\": \"MARK\", \"channel\": \"PHONE\", \"text\": \"MARK\"}")
            .required("by", "channel", "text")
            .lines("by")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/apologies/{number}/answer")
            .body("{\"accepted\": true, \"words\": \"MARK\"}")
            .required("accepted")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/contacts")
            .body(
                """
                {"channel": "PHONE", "direction": "OUTBOUND", "at": "2026-01-02T03:04:05Z",
                 "summary": "MARK", "steps": ["MARK"]}\
                """)
            .required("channel", "direction", "summary")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/withdrawal").body("{\"reason\": \"MARK\"}").refused(WITHDRAWN),
        Write.of(INTAKE, "PUT", COMPLAINT + "/owner", Role.SUPERVISOR)
            .body("{\"agent\": \"OWNER\"}")
            .required("agent")
            .lines("agent")
            .refused(WITHDRAWN),
        post(INTAKE, COMPLAINT + "/owner/acceptance").refused(WITHDRAWN),
        Write.of(INTAKE, "PUT", "/v1/customers/{id}/departure", Role.SUPERVISOR)
            .body("{\"at\": \"2026-01-02T03:04:05Z\", \"reason\": \"MARK\"}")
            .required("at")
            .lines("reason"),
        Write.of(INTAKE, "DELETE", "/v1/customers/{id}/departure", Role.SUPERVISOR),
        Write.of(INTAKE, "PUT", "/v1/teams/{id}", Role.SUPERVISOR)
            .body("{\"name\": \"MARK\", \"kind\": \"PARTNER\"}")
            .required("name", "kind")
            .lines("name"),
        Write.of(INTAKE, "PUT", "/v1/agents/{id}", Role.SUPERVISOR)
            .body(
                """
                {"name": "MARK", "email": "mark@example.org", "phone": "+31 20",
                 "team": "customer-care", "languages": ["nl"], "skills": ["MARK"]}\
                """)
            .required("name", "email", "team", "languages")
            .lines("name", "email", "phone", "team", "skills[0]"));
  }

  private static List<Write> resolution() {
    return List.of(
        post(RESOLUTION, CASE + "/whys")
            .body("{\"why\": \"MARK\"}")
            .required("why")
            .refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/cause")
            .body(
                """
                {"code": "two-lists", "description": "MARK", "evidence": "MARK", "share": "MARK"}\
                """)
            .required("code", "description", "evidence")
            .lines("share")
            .refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/plans")
            .body(
                """
                {"steps": [{"party": "COMPANY", "owner": "agent", "text": "MARK",
                   "due": "2036-01-02T03:04:05Z", "answersConcern": 1}],
                 "refusals": [{"concern": 1, "reason": "MARK"}],
                 "gesture": {"type": "MARK", "value": {"minor": 100, "currency": "EUR"},
                   "whyExtra": "MARK"},
                 "measures": [{"text": "MARK", "owner": "agent", "due": "2036-01-02T03:04:05Z"}],
                 "words": "MARK"}\
                """)
            .required(
                "steps[0].party",
                "steps[0].text",
                "steps[0].due",
                "steps[0].answersConcern",
                "refusals[0].concern",
                "refusals[0].reason",
                "gesture.type",
                "gesture.whyExtra",
                "measures[0].text",
                "measures[0].due")
            .lines("steps[0].owner", "gesture.type", "measures[0].owner")
            .refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/plans/{version}/offer").refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/plans/{version}/answer")
            .body("{\"decision\": \"COUNTER\", \"words\": \"MARK\", \"counter\": \"MARK\"}")
            .required("decision")
            .refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/steps/{step}/done")
            .body("{\"words\": \"MARK\"}")
            .refused(WITHDRAWN),
        post(RESOLUTION, CASE + "/resolution").refused(WITHDRAWN));
  }

  private static List<Write> followup() {
    return List.of(
        post(FOLLOWUP, "/v1/promises")
            .body(
                """
                {"complaintId": "COMPLAINT", "text": "MARK", "kind": "PROCESS",
                 "due": "2036-01-02T03:04:05Z", "owner": "agent"}\
                """)
            .required("complaintId", "text", "kind", "due")
            .lines("owner")
            .refused(WITHDRAWN),
        post(FOLLOWUP, "/v1/promises/{id}/kept").refused("promise-released"),
        post(FOLLOWUP, "/v1/promises/{id}/renegotiation")
            .body("{\"due\": \"2036-01-02T03:04:05Z\", \"reason\": \"MARK\"}")
            .required("due", "reason")
            .refused("promise-released"),
        post(FOLLOWUP, "/v1/appointments")
            .body(
                """
                {"complaintId": "COMPLAINT", "at": "2036-01-02T03:04:05Z",
                 "zone": "Europe/Amsterdam", "kind": "CALL", "place": "MARK",
                 "people": [{"name": "MARK", "email": "mark@example.org"}],
                 "durationMinutes": 30}\
                """)
            .required("complaintId", "at", "zone", "kind", "people[0].name")
            .lines("place", "people[0].name", "people[0].email")
            .refused(WITHDRAWN),
        post(FOLLOWUP, "/v1/appointments/{id}/outcome")
            .body("{\"outcome\": \"MOVED\", \"to\": \"2036-01-02T03:04:05Z\"}")
            .required("outcome"),
        post(FOLLOWUP, "/v1/appointments/{id}/cancellation")
            .body("{\"reason\": \"MARK\"}")
            .required("reason"),
        post(FOLLOWUP, "/v1/alerts/{id}/acknowledgement"),
        post(FOLLOWUP, "/v1/call-tasks/{id}/outcome")
            .body("{\"reached\": true, \"words\": \"MARK\"}")
            .required("reached"),
        post(FOLLOWUP, "/v1/deadlines/{id}/met").body("{\"how\": \"MARK\"}").required("how"),
        post(FOLLOWUP, "/v1/deadlines/{id}/extension")
            .body("{\"reason\": \"MARK\"}")
            .required("reason"),
        post(FOLLOWUP, COMPLAINT + "/waits")
            .body("{\"reason\": \"MARK\"}")
            .required("reason")
            .refused(WITHDRAWN),
        post(FOLLOWUP, COMPLAINT + "/waits/end").refused("not-waiting"),
        Write.of(FOLLOWUP, "PUT", "/v1/calendars/{id}", Role.SUPERVISOR)
            .body(
                """
                {"version": "MARK", "validFrom": "2036-01-02", "zone": "Europe/Amsterdam",
                 "hours": {"monday": ["09:00-17:00"]}, "holidays": [{"country": "NL"}],
                 "closures": [{"date": "2036-01-03", "name": "MARK"}]}\
                """)
            .required(
                "version",
                "validFrom",
                "zone",
                "hours",
                "holidays[0].country",
                "closures[0].date",
                "closures[0].name")
            .lines("version", "closures[0].name"),
        post(FOLLOWUP, "/v1/checks/{id}/outcome")
            .body("{\"satisfied\": true, \"words\": \"MARK\"}")
            .required("satisfied")
            .refused(WITHDRAWN));
  }

  private static List<Write> notification() {
    return List.of(
        Write.of(NOTIFICATION, "POST", "/v1/parked/retries", Role.OPERATOR)
            .body("{\"service\": \"MARK\", \"type\": \"MARK\", \"reason\": \"MARK\"}")
            .required("service")
            .lines("service", "type"));
  }

  private static List<Write> parked(Service service) {
    return List.of(
        Write.of(service, "POST", "/v1/parked/{id}/retry", Role.OPERATOR),
        Write.of(service, "POST", "/v1/parked/{id}/discard", Role.OPERATOR)
            .body("{\"reason\": \"MARK\"}")
            .required("reason"),
        Write.of(service, "POST", "/v1/parked/breaker/closure", Role.OPERATOR));
  }
}
