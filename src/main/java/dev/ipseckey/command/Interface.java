package dev.ipseckey.command;

import dev.ipseckey.analysis.KeyMask;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The options and operands of the program, set up for picocli with the habits of getopt(3C). */
final class Interface {

  private static final String HELP = "--help";

  private Interface() {}

  /**
   * For a run with these arguments: of the subcommands only those that they name, because finding
   * out what options a command has takes longer than reading a small file. Help is about all.
   */
  static CommandLine of(Environment environment, String... arguments) {
    List<String> words = List.of(arguments);
    IpseckeyCommand classic = new IpseckeyCommand(environment);
    CommandLine program = new CommandLine(classic);
    List<CommandLine> named =
        Stream.of(Subcommand.values())
            .filter(subcommand -> words.contains(subcommand.word()) || words.contains(HELP))
            .map(subcommand -> new CommandLine(subcommand.command(environment, classic)))
            .toList();
    named.forEach(program::addSubcommand);
    program
        .getCommandSpec()
        .usageMessage()
        .customSynopsis(
            Stream.concat(
                    Usage.FORMS.stream(), Stream.of(Subcommand.values()).map(Subcommand::synopsis))
                .map("  "::concat)
                .toArray(String[]::new));
    program
        .setExpandAtFiles(false)
        .setInterpolateVariables(true)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(true)
        .setAllowSubcommandsAsOptionParameters(true)
        .setStopAtPositional(true)
        .setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((failure, _) -> misused(failure, environment))
        .setExecutionExceptionHandler(
            (failure, command, result) -> broken(failure, command, environment));
    named.forEach(subcommand -> subcommand.setStopAtPositional(false));
    return program;
  }

  private static int broken(Exception failure, CommandLine command, Environment environment) {
    Fault.report(failure, environment);
    return command.<Object>getCommand() instanceof IpseckeyCommand
        ? new ClassicForms(environment).fail().code()
        : ExitStatus.TROUBLE.code();
  }

  private static int misused(ParameterException failure, Environment environment) {
    String message = KeyMask.mask(lowerFirst(String.valueOf(failure.getMessage())));
    CommandLine command = failure.getCommandLine();
    return command.<Object>getCommand() instanceof IpseckeyCommand
        ? new ClassicForms(environment).misused(message).code()
        : misused(command.getCommandName(), message, environment).code();
  }

  /** Ends a subcommand that was asked for in a way there is not. */
  static ExitStatus misused(String subcommand, String message, Environment environment) {
    environment.complain(message);
    environment.err().print("Try 'ipseckey " + subcommand + " --help'.\n");
    return ExitStatus.TROUBLE;
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
