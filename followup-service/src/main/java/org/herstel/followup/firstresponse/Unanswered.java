package org.herstel.followup.firstresponse;

import java.time.Instant;
import java.util.Optional;

/**
 * A customer who may be waiting for a first answer.
 *
 * @param since when the complaint came in; empty for one from before that was kept
 * @param owner id of the agent who is to answer; empty: nobody yet
 */
public record Unanswered(FirstResponse clock, Optional<Instant> since, Optional<String> owner) {}
