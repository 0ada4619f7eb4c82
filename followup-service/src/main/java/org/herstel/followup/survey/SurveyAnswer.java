package org.herstel.followup.survey;

import java.util.Optional;
import org.herstel.events.Scores;

/** What a customer sent in. */
public record SurveyAnswer(Scores scores, Optional<String> words) {}
