package org.herstel.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a benchmark by its name. */
@Command(name = "bench", description = "Runs a benchmark against the running stack.")
public final class BenchCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(index = "0", paramLabel = "NAME", description = "Which one, such as 'intake'.")
  private String name;

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Handed to the benchmark.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Place place = Place.here();
    Path target = place.root().resolve("deploy/benchmarks/target");
    Benchmarks benchmarks = Benchmarks.in(target.resolve("classes"));
    String mainClass =
        benchmarks
            .mainClass(name)
            .orElseThrow(() ->
                new Failure(
                    "there is no benchmark '%s'; there are: %s"
                        .formatted(name, String.join(", ", benchmarks.names()))));
    return OwnJvm.ofModule(place, target).run(mainClass, arguments);
  }
}
