package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.config.Configuration;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.file.Rereadable;
import dev.ipseckey.file.Rereadable.Kept;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Surroundings;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.report.Report;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How {@code check} looks at one target: words and commands, the rehearsal, lint. */
record TargetCheck(
    Environment environment,
    Settings settings,
    AnalysisOptions options,
    RehearsalChoice rehearsal,
    Rules rules) {

  /** The configuration that holds for a target. */
  Configuration configuration(Target target) {
    return rules.of(target);
  }

  /**
   * Reports what there is to say of a target.
   *
   * @return whether there are errors in it
   * @throws Unusable if it cannot be read to its end
   */
  boolean check(Target target, Configuration configuration, Report report) {
    return switch (target) {
      case Target.Missing(String name, Unusable reason) -> throw reason;
      case Target.StandardInput(String name) -> {
        Kept input = new Kept(Streams.bytes(environment.in()));
        yield check(name, input, rules.linter(configuration, FileFacts.unknown()), input, report);
      }
      case Target.File(String name) -> {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
          yield check(
              name,
              Streams.bytes(in),
              rules.linter(configuration, Surroundings.of(Path.of(name))),
              new Rereadable.OfFile(name),
              report);
        } catch (IOException e) {
          throw Unusable.because(name, e);
        }
      }
    };
  }

  private boolean check(
      String name, ByteInput bytes, Linter linter, Rereadable again, Report report) {
    FileCheck check = fileCheck(report);
    return (settings.lints() ? check.check(name, bytes, linter, again) : check.check(name, bytes))
        .hasErrors();
  }

  /** All there is to say of a text that lies in a file of which these facts are known. */
  List<Diagnostic> diagnostics(SourceText text, Configuration configuration, FileFacts facts) {
    return fileCheck(Report.silent())
        .diagnostics(
            text,
            settings.lints() ? Optional.of(rules.linter(configuration, facts)) : Optional.empty());
  }

  private FileCheck fileCheck(Report report) {
    return new FileCheck(options, rehearsal.of(options), report);
  }
}
