package org.herstel.local.command;

import picocli.CommandLine.Option;

/** {@code --help} of every command. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say what this command does.")
  private boolean requested;
}
