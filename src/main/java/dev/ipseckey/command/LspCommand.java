package dev.ipseckey.command;

import dev.ipseckey.file.Unusable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ipseckey lsp}: serves an editor over standard input and output. */
@Command(
    name = LspCommand.NAME,
    versionProvider = Version.class,
    customSynopsis = LspCommand.SYNOPSIS,
    header = "Serves an editor over standard input and output: Language Server Protocol 3.17.%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Exit status: 0 the editor asked for the end, 1 it went away without, 2 usage or a file that cannot be read."
    })
final class LspCommand implements Callable<Integer> {

  static final String NAME = "lsp";
  static final String SYNOPSIS = "ipseckey lsp [OPTIONS]";

  private final Environment environment;
  private final IpseckeyCommand classic;

  @Option(
      names = "--stdio",
      description = "Talk over standard input and output, which it does anyway.")
  @SuppressWarnings("UnusedVariable") // what editors add to the command line of a server
  private boolean stdio;

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  LspCommand(Environment environment, IpseckeyCommand classic) {
    this.environment = environment;
    this.classic = classic;
  }

  @Override
  public Integer call() {
    Optional<String> conflict = classic.conflictWithSubcommand();
    if (conflict.isPresent()) {
      return Interface.misused(NAME, conflict.get(), environment).code();
    }
    try {
      return new EditorSession(environment, classic.settings(), classic.rehearsal().sadb()).run();
    } catch (Misused e) {
      return Interface.misused(NAME, e.reason(), environment).code();
    } catch (Unusable e) {
      environment.complain(e.message());
      return ExitStatus.TROUBLE.code();
    }
  }
}
