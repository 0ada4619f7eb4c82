package org.herstel.images;

import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import org.herstel.local.registry.People;

/** Registers the team and the agents that a stack begins with. Argument: where intake is. */
final class RegisterPeople {
  private RegisterPeople() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      Home home = Place.here().home();
      home.prepare();
      new People(arguments[0], home, new Console(home.log("people"))).register();
    } catch (Failure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
