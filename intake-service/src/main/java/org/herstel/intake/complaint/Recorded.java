package org.herstel.intake.complaint;

import org.herstel.events.ComplaintStatus;
import org.herstel.kit.command.Answer;

/**
 * What a caller is told who put something on record.
 *
 * @param number of what was recorded, from 1 inside the complaint
 * @param status of the complaint after it
 */
public record Recorded(int number, ComplaintStatus status, int round) {

  /** 201: it is on record. */
  public static Answer created(Complaint complaint, int number) {
    return Answer.created(new Recorded(number, complaint.status(), complaint.round()));
  }

  /** 200: what was on record has its answer. */
  public static Answer answered(Complaint complaint, int number) {
    return Answer.ok(new Recorded(number, complaint.status(), complaint.round()));
  }
}
