package org.herstel.audit;

import java.util.List;

/** One guarantee, checked. */
interface Rule {
  List<Violation> check(Evidence evidence);
}
