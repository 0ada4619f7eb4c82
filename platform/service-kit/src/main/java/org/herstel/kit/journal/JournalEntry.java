package org.herstel.kit.journal;

import org.herstel.events.Envelope;

/**
 * An event as journaled.
 *
 * @param id position in this service's journal
 * @param topic where it is published
 */
public record JournalEntry(long id, String topic, Envelope envelope) {}
