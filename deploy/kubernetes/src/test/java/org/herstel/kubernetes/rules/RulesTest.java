package org.herstel.kubernetes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.herstel.kubernetes.render.Overlays;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void overlaysKeepThem() throws IOException {
    Rules rules = new Rules();
    assertThat(rules.problems(Overlays.development())).isEmpty();
    assertThat(rules.problemsInProduction(Overlays.production())).isEmpty();
  }
}
