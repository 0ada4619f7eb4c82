package org.herstel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void ranks_are_counted_from_the_smallest() {
    var hundred = IntStream.rangeClosed(1, 100).mapToObj(n -> (double) n).toList();
    assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(100, 50, 99, 100));
    assertThat(Percentiles.of(List.of(7.0))).isEqualTo(new Percentiles(1, 7, 7, 7));
  }
}
