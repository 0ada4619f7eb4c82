package org.herstel.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

/**
 * Feedback that became a complaint because of its score; the words are the complaint's story.
 *
 * @param id of the feedback, given by intake
 * @param score how likely the customer is to recommend the company: 0 (not at all) to 10
 * @param place where it was given, by the name that the house gave it, for instance {@code web}
 */
public record FeedbackGiven(UUID id, @Min(0) @Max(10) int score, String place) {}
