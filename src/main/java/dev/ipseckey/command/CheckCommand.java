package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.config.Configuration;
import dev.ipseckey.file.FileSearch;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.language.CommandFileNames;
import dev.ipseckey.report.FailureWatch;
import dev.ipseckey.report.Palette;
import dev.ipseckey.report.Report;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ipseckey check}: many files at once, in the format that the reader wants. */
@Command(
    name = CheckCommand.NAME,
    versionProvider = Version.class,
    customSynopsis = CheckCommand.SYNOPSIS,
    header = "Checks command files and reports on standard output what is wrong in them.%n",
    parameterListHeading = "%nOperands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Exit status: 0 no error, 1 errors in a file or findings from --fail-on up, 2 usage, or a file that cannot be read or written."
    })
final class CheckCommand implements Callable<Integer> {

  static final String NAME = "check";
  static final String SYNOPSIS = "ipseckey check [OPTIONS] FILE...";

  private final Environment environment;

  private final IpseckeyCommand classic;

  @Mixin private LintOptions lintOptions = new LintOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();
  @Mixin private BaselineOptions baseline = new BaselineOptions();
  @Mixin private FixOptions fixes = new FixOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "A command file, a directory to search for command files, or - for standard input.")
  private List<String> operands = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report into this file instead of standard output.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "What to call standard input in the report. Default: ${DEFAULT-VALUE}.")
  private String stdinName = "<stdin>";

  @Option(
      names = "--glob",
      paramLabel = "GLOB",
      description = {
        "In a directory, take files whose name matches, or, for a GLOB with a slash, whose path"
            + " below the directory does. Can be given several times.",
        "Default: " + CommandFileNames.GLOB + "."
      })
  private List<String> globs = List.of(CommandFileNames.GLOB);

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  CheckCommand(Environment environment, IpseckeyCommand classic) {
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
    FileSearch search;
    try {
      search = new FileSearch(globs);
    } catch (PatternSyntaxException e) {
      return Interface.misused(
          NAME, "malformed glob `" + e.getPattern() + "`: " + e.getDescription(), environment);
    }
    try {
      List<Target> targets = Target.of(operands, search, stdinName);
      fixes.refuseMisuse(targets, output.isPresent());
      AnalysisOptions options = classic.settings().analysis();
      return output.isPresent()
          ? intoFile(output.get(), targets, options)
          : ontoStandardOutput(targets, options);
    } catch (Misused e) {
      return Interface.misused(NAME, e.reason(), environment);
    } catch (Unusable e) {
      environment.complain(e.message());
      return ExitStatus.TROUBLE;
    }
  }

  private ExitStatus ontoStandardOutput(List<Target> targets, AnalysisOptions options) {
    return report(
        targets,
        options,
        environment.out(),
        environment.paletteOfOut(classic.settings().color()),
        "standard output");
  }

  private ExitStatus intoFile(String file, List<Target> targets, AnalysisOptions options) {
    if (targets.stream().anyMatch(target -> isSame(target.name(), file))) {
      throw new Unusable(file, "is checked itself, and would be lost under the report");
    }
    Palette palette =
        classic.settings().color() == ColorChoice.ALWAYS ? Palette.ANSI : Palette.PLAIN;
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(file))),
            false,
            StandardCharsets.UTF_8)) {
      return report(targets, options, out, palette, file);
    } catch (IOException e) {
      throw Unusable.because(file, e);
    }
  }

  private static boolean isSame(String name, String file) {
    try {
      return Files.isSameFile(Path.of(name), Path.of(file));
    } catch (IOException e) {
      return false;
    }
  }

  private ExitStatus report(
      List<Target> targets,
      AnalysisOptions options,
      PrintStream out,
      Palette palette,
      String outName) {
    TargetCheck check =
        new TargetCheck(
            environment,
            classic.settings(),
            options,
            classic.rehearsal(),
            new Rules(lintOptions, new Configurations(configuration, environment)));
    FixRun fixing = new FixRun(environment, fixes, check);
    baseline.protect(targets.stream().map(Target::name).toList());
    boolean found = false;
    boolean trouble = false;
    FailureWatch watch = new FailureWatch(fixes.diff() ? Report.silent() : report(out, palette));
    try (Report report = baseline.before(watch)) {
      for (Target target : targets) {
        report.begin(target.name());
        try {
          Configuration held = check.configuration(target);
          watch.failOn(Rules.failOn(held));
          if (fixes.diff()) {
            found |= fixing.diff(target, held, out);
          } else {
            fixing.write(target, held);
            found |= check.check(target, held, report);
          }
        } catch (Unusable e) {
          report.fail(e.reason());
          out.flush();
          environment.complain(e.message());
          trouble = true;
        }
      }
    }
    if (out.checkError()) {
      throw new Unusable(outName, "the report could not be written");
    }
    if (trouble) {
      return ExitStatus.TROUBLE;
    }
    baseline.finish();
    return found || watch.failed() ? ExitStatus.FINDINGS : ExitStatus.OK;
  }

  private Report report(PrintStream out, Palette palette) {
    return format.onto(out, palette, classic.settings().verbose());
  }
}
