package org.herstel.events;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** What resolution says: cause, plan, agreement, execution. */
public sealed interface ResolutionEvent extends ComplaintEvent {

  /** A case was opened for the complaint. */
  record CaseOpened() implements ResolutionEvent {}

  /** The first investigative act of this round. */
  record InvestigationStarted() implements ResolutionEvent {}

  /**
   * One answer to "why?".
   *
   * @param number from 1 inside the complaint
   */
  record WhyRecorded(@Positive int number, @Restricted String why) implements ResolutionEvent {}

  /**
   * The cause is known and shown.
   *
   * @param code from the register of causes
   * @param share who contributed: company, customer, third party or shared; internal
   */
  record CauseConfirmed(
      String code,
      @Restricted String description,
      @Restricted String evidence,
      @Restricted @Nullable String share)
      implements ResolutionEvent {}

  /** A plan was drawn up, not yet shown to the customer. */
  record PlanDrafted(Plan plan) implements ResolutionEvent {}

  /**
   * The plan is put to the customer.
   *
   * @param link where the customer answers without an account; it expires with the offer
   */
  record PlanOffered(Plan plan, Link link) implements ResolutionEvent {}

  /**
   * The customer answered the offer.
   *
   * @param byLink true when the customer used the personal link, false when an agent noted it
   */
  record PlanAnswered(
      @Positive int version,
      Decision decision,
      boolean byLink,
      @Personal @Nullable String words,
      @Personal @Nullable String counter)
      implements ResolutionEvent {}

  /** Company and customer agree; from now on every step of the company is a promise. */
  record PlanAgreed(Plan plan) implements ResolutionEvent {}

  /** The customer did not answer in time; no step's due time was reached before. */
  record OfferExpired(@Positive int version) implements ResolutionEvent {}

  /** A concern arrived that the offered plan does not answer. */
  record PlanOutdated(@Positive int version, @Positive int concern) implements ResolutionEvent {}

  /** A step of the agreed plan was carried out. */
  record StepDone(@Positive int version, @Positive int step, @Personal @Nullable String words)
      implements ResolutionEvent {}

  /**
   * A colleague or a specialist was asked, and the customer was told so.
   *
   * @param number from 1 inside the complaint
   * @param with who was asked
   */
  record ConsultationRequested(
      @Positive int number, @Personal String with, @Restricted String question)
      implements ResolutionEvent {}

  /** What was asked is answered; the customer still has to hear of it. */
  record ConsultationAnswered(@Positive int number, @Restricted String answer)
      implements ResolutionEvent {}

  /** Everything that was agreed is done. */
  record ComplaintResolved() implements ResolutionEvent {}
}
