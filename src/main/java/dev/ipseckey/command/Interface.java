package dev.ipseckey.command;

import dev.ipseckey.analysis.KeyMask;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The options and operands of the program, set up for picocli with the habits of getopt(3C). */
final class Interface {

  private Interface() {}

  static CommandLine of(Environment environment) {
    IpseckeyCommand classic = new IpseckeyCommand(environment);
    CommandLine check = new CommandLine(new CheckCommand(environment, classic));
    CommandLine fmt = new CommandLine(new FmtCommand(environment, classic));
    CommandLine lsp = new CommandLine(new LspCommand(environment, classic));
    CommandLine program =
        new CommandLine(classic).addSubcommand(check).addSubcommand(fmt).addSubcommand(lsp);
    program
        .getCommandSpec()
        .usageMessage()
        .customSynopsis(
            Stream.concat(
                    Usage.FORMS.stream(),
                    Stream.of(CheckCommand.SYNOPSIS, FmtCommand.SYNOPSIS, LspCommand.SYNOPSIS))
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
        .setParameterExceptionHandler((failure, arguments) -> misused(failure, environment))
        .setExecutionExceptionHandler(
            (failure, command, result) -> broken(failure, command, environment));
    check.setStopAtPositional(false);
    fmt.setStopAtPositional(false);
    return program;
  }

  private static int broken(Exception failure, CommandLine command, Environment environment) {
    Fault.report(failure, environment);
    return switch (command.<Object>getCommand()) {
      case CheckCommand _, FmtCommand _, LspCommand _ -> ExitStatus.TROUBLE.code();
      default -> new ClassicForms(environment).fail().code();
    };
  }

  private static int misused(ParameterException failure, Environment environment) {
    String message = KeyMask.mask(lowerFirst(String.valueOf(failure.getMessage())));
    return switch (failure.getCommandLine().<Object>getCommand()) {
      case CheckCommand check -> CheckCommand.misused(message, environment).code();
      case FmtCommand fmt -> FmtCommand.misused(message, environment).code();
      case LspCommand lsp -> LspCommand.misused(message, environment).code();
      default -> new ClassicForms(environment).misused(message).code();
    };
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
