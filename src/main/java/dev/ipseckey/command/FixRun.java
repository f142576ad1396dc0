package dev.ipseckey.command;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.file.FileRewrite;
import dev.ipseckey.file.Surroundings;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.report.TextDiff;
import dev.ipseckey.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the fixes of files, or shows what they would change. */
final class FixRun {

  private final Environment environment;
  private final FixOptions options;
  private final TargetCheck check;

  FixRun(Environment environment, FixOptions options, TargetCheck check) {
    this.environment = environment;
    this.options = options;
    this.check = check;
  }

  /**
   * Makes the fixes of a file in the file, if that is wanted.
   *
   * @throws Unusable if it cannot be read or written; it is as it was then
   */
  void write(Target target, Configuration configuration) {
    if (!options.writes() || !(target instanceof Target.File(String name))) {
      return;
    }
    try (FileRewrite rewrite = FileRewrite.of(name, options.follow())) {
      Path path = Path.of(name);
      Fixer.Fixed fixed = fix(Files.readAllBytes(path), configuration, Surroundings.of(path));
      if (fixed.count() > 0) {
        rewrite.write(fixed.after().bytes(), 0, fixed.after().length());
        rewrite.commit();
        environment.complain(name + ": " + fixed.count() + " fixed");
      }
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * Prints what the fixes of a text would change.
   *
   * @return whether there are errors in the text as it is
   * @throws Unusable if it cannot be read
   */
  boolean diff(Target target, Configuration configuration, PrintStream out) {
    try {
      Fixer.Fixed fixed =
          switch (target) {
            case Target.Missing missing -> throw missing.reason();
            case Target.StandardInput input ->
                fix(environment.in().readAllBytes(), configuration, FileFacts.unknown());
            case Target.File(String name) ->
                fix(
                    Files.readAllBytes(Path.of(name)),
                    configuration,
                    Surroundings.of(Path.of(name)));
          };
      out.writeBytes(
          new TextDiff(options.showKeys()).of(target.name(), fixed.before(), fixed.after()));
      return fixed.hadErrors();
    } catch (IOException e) {
      throw Unusable.because(target.name(), e);
    }
  }

  private Fixer.Fixed fix(byte[] text, Configuration configuration, FileFacts facts) {
    return new Fixer(options.allowed(), source -> check.diagnostics(source, configuration, facts))
        .fix(SourceText.of(text));
  }
}
