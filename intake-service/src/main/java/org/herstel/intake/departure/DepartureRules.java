package org.herstel.intake.departure;

import java.util.Optional;
import org.herstel.events.ReferenceEvent;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
import org.herstel.intake.departure.DepartureCommand.Depart;
import org.herstel.intake.departure.DepartureCommand.Return;
import org.herstel.kit.decision.Decision;

/**
 * What becomes of a word about a customer's departure. Nothing is refused: whether somebody is a
 * customer is decided elsewhere. What is already so is not said again.
 */
final class DepartureRules {
  private DepartureRules() {}

  /**
   * Decides.
   *
   * @param known the departure as it was said last; empty for who has not left, or has come back
   */
  static Decision<ReferenceEvent> decide(Optional<Departure> known, DepartureCommand command) {
    return switch (command) {
      case Depart(Departure departure) ->
          known.filter(departure::equals).isPresent()
              ? Decision.events()
              : Decision.events(new CustomerDeparted(departure.at(), departure.reason()));
      case Return() ->
          known.isPresent() ? Decision.events(new CustomerReturned()) : Decision.events();
    };
  }
}
