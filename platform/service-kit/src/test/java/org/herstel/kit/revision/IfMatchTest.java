package org.herstel.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.herstel.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" "})
  void the_revision_that_was_seen_may_be_changed(String header) {
    IfMatch.check(header, true, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"\"", "\"77\""})
  void another_revision_may_not(String header) {
    assertThat(status(header, false)).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "", "\"7", "*,\"7\""})
  void what_is_no_etag_is_said_to_be_none(String header) {
    assertThat(status(header, false)).isEqualTo(400);
  }

  @Test
  void saying_nothing_is_enough_only_where_it_is_not_required() {
    IfMatch.check(null, false, 7);
    assertThat(status(null, true)).isEqualTo(428);
  }

  private static int status(String header, boolean required) {
    return catchThrowableOfType(ProblemException.class, () -> IfMatch.check(header, required, 7))
        .problem()
        .status();
  }
}
