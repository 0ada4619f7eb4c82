package org.herstel.intake.departure;

/** What another system says about a customer. */
sealed interface DepartureCommand {

  /** The customer has left; replaces what was said of it before. */
  record Depart(Departure departure) implements DepartureCommand {}

  /** The customer has come back, or the departure was a mistake. */
  record Return() implements DepartureCommand {}
}
