package dev.ipseckey.command;

import dev.ipseckey.command.FileRequest.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The forms of the manual page. */
@Command(
    name = "ipseckey",
    versionProvider = Version.class,
    header = "Manual keys for IPsec: checks and runs command files of ipseckey(8).%n",
    synopsisHeading = "Usage:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nSubcommands:%n",
    footer = {
      "",
      "Exit status: 0 all is well, 1 anything else; under the service manager 95.",
      "Without FILE and operands it takes commands at its prompt, or from a pipe; help lists them."
    })
final class IpseckeyCommand implements Callable<Integer> {

  private final Environment environment;
  private final ClassicForms ending;
  private final List<FileRequest> requests = new ArrayList<>();

  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private SadbOptions sadb = new SadbOptions();

  @Parameters(arity = "0..*", hidden = true)
  private List<String> operands = List.of();

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Print the version and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  IpseckeyCommand(Environment environment) {
    this.environment = environment;
    this.ending = new ClassicForms(environment);
  }

  @Option(
      names = {"-c", "--check"},
      paramLabel = "FILE",
      description = "Check the commands in a file; - is standard input.")
  void check(String file) {
    requests.add(new FileRequest(Kind.CHECK, file));
  }

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Run the commands in a file.")
  void run(String file) {
    requests.add(new FileRequest(Kind.RUN, file));
  }

  @Option(
      names = {"-s", "--save"},
      paramLabel = "FILE",
      description = "Save all SAs into a file.")
  void save(String file) {
    requests.add(new FileRequest(Kind.SAVE, file));
  }

  Settings settings() {
    return shared.settings();
  }

  /**
   * Whether files are rehearsed.
   *
   * @throws Misused if an option has a value that there is not
   */
  RehearsalChoice rehearsal() {
    return new RehearsalChoice(settings(), sadb.choice(environment));
  }

  /** Why these options cannot stand before a subcommand. */
  Optional<String> conflictWithSubcommand() {
    return requests.isEmpty() ? Optional.empty() : Optional.of(beside());
  }

  @Override
  public Integer call() {
    return status().code();
  }

  private ExitStatus status() {
    SadbChoice choice;
    try {
      choice = sadb.choice(environment);
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
    if (requests.isEmpty()) {
      return operands.isEmpty()
          ? new Prompt(environment, settings(), choice).run()
          : new ShellOperands(environment, new ShellExecution(environment, settings(), choice))
              .run(operands);
    }
    return files(choice);
  }

  private ExitStatus files(SadbChoice choice) {
    Optional<String> conflict = shared.settings().strictCompat() ? originalConflict() : conflict();
    if (conflict.isPresent()) {
      return ending.misused(conflict.get());
    }
    if (requests.contains(new FileRequest(Kind.RUN, ClassicCheck.STANDARD_INPUT))) {
      return ending.fail("-f does not read standard input; for a file of this name say -f ./-");
    }
    if (requests.stream().anyMatch(request -> request.kind() == Kind.CHECK)) {
      return new ClassicCheck(environment, settings(), choice)
          .run(requests.stream().map(FileRequest::file).toList());
    }
    if (requests.getFirst().kind() == Kind.RUN) {
      return new FileExecution(environment, settings(), choice)
          .run(requests.stream().map(FileRequest::file).toList());
    }
    return new SaveExecution(environment, settings(), choice).run(requests.getLast().file());
  }

  private Optional<String> conflict() {
    if (!operands.isEmpty()) {
      return Optional.of(beside());
    }
    return new LinkedHashSet<>(requests).size() > 1
        ? Optional.of("only one of -c, -f and -s can be given, and once")
        : Optional.empty();
  }

  private String beside() {
    return "no command can be given beside " + requests.getFirst().kind().option();
  }

  /** What the original minds: it reads the last of several files, and passes over operands. */
  private Optional<String> originalConflict() {
    long read = requests.stream().filter(FileRequest::isRead).count();
    return read > 0 && read < requests.size()
        ? Optional.of("-s cannot be given beside -c or -f")
        : Optional.empty();
  }
}
