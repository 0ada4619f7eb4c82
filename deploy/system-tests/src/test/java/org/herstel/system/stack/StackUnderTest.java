package org.herstel.system.stack;

import org.herstel.local.service.Service;

/** A whole stack, however it runs, as those who work with it meet it. */
public interface StackUnderTest {
  /** An agent. */
  Api agent(String id);

  Api operator();

  /** A place that hands feedback in. */
  Api place();

  Wire wire();

  /** How many replicas of a service can be called. */
  default int count(Service service) {
    return 1;
  }
}
