package org.herstel.events;

/** Something that happened, in the past tense. The set of events is closed. */
public sealed interface Event permits ComplaintEvent, ReferenceEvent {}
