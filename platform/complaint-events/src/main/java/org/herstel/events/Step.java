package org.herstel.events;

import jakarta.validation.constraints.Positive;
import java.time.Instant;

/**
 * One step of a plan.
 *
 * @param number from 1 inside the complaint, never reused by a later plan
 * @param owner agent id for a step of the company, free words for the customer's own
 * @param answersConcern number of the concern that this step answers
 */
public record Step(
    @Positive int number,
    Party party,
    @Personal String owner,
    @Personal String text,
    Instant due,
    @Positive int answersConcern) {}
