package org.herstel.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {
  @Test
  void a_benchmark_is_called_by_its_class_in_small_letters() throws Exception {
    Path classes = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    Benchmarks benchmarks = Benchmarks.in(classes);
    assertThat(benchmarks.names()).containsExactly("full-path");
    assertThat(benchmarks.mainClass("full-path")).contains("org.herstel.bench.FullPath");
    assertThat(benchmarks.mainClass("not-one")).isEmpty();
  }

  @Test
  void there_are_none_before_they_are_built(@TempDir Path empty) {
    assertThat(Benchmarks.in(empty).names()).isEmpty();
  }
}
