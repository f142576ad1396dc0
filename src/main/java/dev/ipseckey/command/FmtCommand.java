package dev.ipseckey.command;

import dev.ipseckey.file.FileSearch;
import dev.ipseckey.file.Text;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.format.Style;
import dev.ipseckey.language.CommandFileNames;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ipseckey fmt}: one canonical form for command files. */
@Command(
    name = FmtCommand.NAME,
    versionProvider = Version.class,
    customSynopsis = FmtCommand.SYNOPSIS,
    header = "Formats command files. What they say stays the same.%n",
    parameterListHeading = "%nOperands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "A command whose words are not clear is reported and stays as it is. So is, with a comment"
          + " `# ipseckey: fmt off` above it, what should; `# ipseckey: fmt on` ends that.",
      "",
      "Exit status: 0 all is well, 1 broken commands or, with --check, files that are not"
          + " formatted, 2 usage, or a file that cannot be read or written."
    })
final class FmtCommand implements Callable<Integer> {

  static final String NAME = "fmt";
  static final String SYNOPSIS = "ipseckey fmt [OPTIONS] [FILE...|-]";

  private final Environment environment;
  private final IpseckeyCommand classic;

  @Mixin private StyleOptions styleOptions = new StyleOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "A command file, or - for standard input, which is the default. With --write, --check or"
              + " --diff several, and directories to search for command files.")
  private List<String> operands = List.of(Target.STANDARD_INPUT);

  @Option(
      names = "--write",
      description = "Write each file anew if that changes it, instead of printing it.")
  private boolean write;

  @Option(
      names = "--check",
      description = "Print the names of files that are not formatted, and fail if there are any.")
  private boolean check;

  @Option(
      names = "--diff",
      description = "Print what would change as a unified diff, key digits as X. Never writes.")
  private boolean diff;

  @Option(
      names = "--show-keys",
      description = "With --diff: print keys as they are, so that the diff can be applied.")
  private boolean showKeys;

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "What to call standard input. Default: ${DEFAULT-VALUE}.")
  private String stdinName = "<stdin>";

  @Option(
      names = "--follow",
      description = "With --write: write to where a symbolic link leads, instead of refusing it.")
  private boolean follow;

  @Option(
      names = "--glob",
      paramLabel = "GLOB",
      description =
          "In a directory, take files of these names. Default: " + CommandFileNames.GLOB + ".")
  private List<String> globs = List.of(CommandFileNames.GLOB);

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  FmtCommand(Environment environment, IpseckeyCommand classic) {
    this.environment = environment;
    this.classic = classic;
  }

  @Override
  public Integer call() {
    return status().code();
  }

  private ExitStatus status() {
    Optional<String> conflict = classic.conflictWithSubcommand();
    if (conflict.isPresent()) {
      return new ClassicForms(environment).misused(conflict.get());
    }
    try {
      return format(Target.of(operands, new FileSearch(globs), stdinName));
    } catch (PatternSyntaxException e) {
      return Interface.misused(
          NAME, "malformed glob `" + e.getPattern() + "`: " + e.getDescription(), environment);
    } catch (Misused e) {
      return Interface.misused(NAME, e.reason(), environment);
    } catch (Unusable e) {
      environment.complain(e.message());
      return ExitStatus.TROUBLE;
    }
  }

  private ExitStatus format(List<Target> targets) {
    refuseMisuse(targets);
    Styles styles = new Styles(styleOptions, new Configurations(configuration, environment));
    FormatRun run = new FormatRun(environment, classic.settings().color(), follow);
    boolean found = false;
    boolean trouble = false;
    for (Target target : targets) {
      try {
        found |= format(target, styles, run);
      } catch (Unusable e) {
        environment.complain(e.message());
        trouble = true;
      }
    }
    if (environment.out().checkError()) {
      environment.complain("standard output: could not be written");
      return ExitStatus.TROUBLE;
    }
    if (trouble) {
      return ExitStatus.TROUBLE;
    }
    return found ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private void refuseMisuse(List<Target> targets) {
    if (write && (check || diff)) {
      throw new Misused("--write cannot be given beside --check or --diff, which never write");
    }
    if (showKeys && !diff) {
      throw new Misused("--show-keys is for --diff");
    }
    if (targets.size() != 1 && !write && !check && !diff) {
      throw new Misused("only one file can be printed; say --write, --check or --diff for several");
    }
    if (write && targets.stream().anyMatch(Target.StandardInput.class::isInstance)) {
      throw new Misused("--write needs a file; standard input cannot be written");
    }
  }

  /** Whether there is something to fail for. */
  private boolean format(Target target, Styles styles, FormatRun run) {
    Text text =
        switch (target) {
          case Target.Missing missing -> throw missing.reason();
          case Target.StandardInput input -> Text.of(input.name(), environment.in());
          case Target.File file -> Text.of(file.name());
        };
    String name = target.name();
    Style style = styles.of(target);
    if (write) {
      return run.write(name, text, style);
    }
    boolean found = false;
    if (diff) {
      found = run.diff(name, text, style, showKeys);
    }
    if (check) {
      found |= run.check(name, text, style, !diff);
    }
    return diff || check ? found : run.print(name, text, style);
  }
}
