package org.herstel.local;

import org.herstel.local.command.AuditCommand;
import org.herstel.local.command.BenchCommand;
import org.herstel.local.command.DemoCommand;
import org.herstel.local.command.DownCommand;
import org.herstel.local.command.LogsCommand;
import org.herstel.local.command.ScaleCommand;
import org.herstel.local.command.StatusCommand;
import org.herstel.local.command.TokenCommand;
import org.herstel.local.command.UpCommand;
import org.herstel.local.launch.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./herstel} hands its arguments to once the program is built. */
@Command(
    name = "./herstel",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      ScaleCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      DemoCommand.class,
      BenchCommand.class,
      AuditCommand.class,
      TokenCommand.class
    })
public final class Herstel {
  private static final int FAILED = 1;

  private Herstel() {}

  public static void main(String[] arguments) {
    CommandLine commandLine = new CommandLine(new Herstel());
    commandLine.setExecutionExceptionHandler(Herstel::explain);
    System.exit(commandLine.execute(arguments));
  }

  /** A failure explains itself; anything else is a bug and shows where. */
  private static int explain(
      Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (thrown instanceof Failure failure) {
      command.getErr().println(failure.getMessage());
    } else {
      thrown.printStackTrace(command.getErr());
    }
    return FAILED;
  }
}
