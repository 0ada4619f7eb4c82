package org.herstel.followup.alert;

import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.followup.Ids;

/**
 * Writes the alerts of one complaint. Their texts are for staff, in English and without personal
 * data.
 *
 * @param team whose supervisors are told; empty: all supervisors
 */
public record Alerts(Ids ids, Optional<String> team) {
  /** Nobody answered the customer in time. */
  public static final String FIRST_RESPONSE_MISSED = "first-response-missed";

  /** The time of a rule passed before what it asks was done. */
  public static final String DEADLINE_MISSED = "deadline-missed";

  /** The customer has to be told, before it passes, that the time of a rule will not be kept. */
  public static final String DEADLINE_TELL_CUSTOMER = "deadline-tell-customer";

  /** A promised time passed and the customer had not been told. */
  public static final String PROMISE_BROKEN = "promise-broken";

  /** The promised time is here and whether the holding message left is not known. */
  public static final String HOLDING_UNANSWERED = "holding-unanswered";

  /** The customer has been put off often enough; a supervisor takes over. */
  public static final String HOLDING_LIMIT_REACHED = "holding-limit-reached";

  /** The holding message cannot reach the customer. */
  public static final String CUSTOMER_UNREACHABLE = "customer-unreachable";

  /** The owner of a promise was told that its time comes near; no supervisor hears of it. */
  public static final String OWNER_WARNED = "owner-warned";

  /** The customer is met soon and the cause is not confirmed. */
  public static final String CAUSE_UNKNOWN = "cause-unknown-before-appointment";

  /** An appointment is over and nobody has noted what became of it. */
  public static final String OUTCOME_UNKNOWN = "appointment-outcome-unknown";

  /** The customer's answers to a survey say that the recovery has not worked. */
  public static final String LOW_SCORE = "low-score";

  /** An alert about the complaint as a whole. */
  public SupervisorAlerted about(String reason, String text) {
    return new SupervisorAlerted(ids.next(), reason, team.orElse(null), text, null, null);
  }

  /** An alert about one promise. */
  public SupervisorAlerted about(UUID promise, String reason, String text) {
    return new SupervisorAlerted(ids.next(), reason, team.orElse(null), text, promise, null);
  }
}
