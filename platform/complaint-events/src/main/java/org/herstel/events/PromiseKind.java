package org.herstel.events;

/** What a promise is about: how the company proceeds, or what comes of it. */
public enum PromiseKind {
  PROCESS,
  OUTCOME
}
