package org.herstel.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @Test
  void two_that_unpack_at_once_get_the_same_programs(@TempDir Path shared) throws Exception {
    List<Path> unpacked =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> PostgresBinaries.unpackBelow(shared)))
            .limit(2)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(unpacked.get(1)).isEqualTo(unpacked.get(0));
    assertThat(unpacked.getFirst().resolve("bin/postgres")).isExecutable();
    try (Stream<Path> left = Files.list(shared)) {
      assertThat(left).containsExactly(unpacked.getFirst());
    }
  }
}
