package dev.ipseckey.command;

import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.file.SaveFile;
import dev.ipseckey.language.SaType;
import dev.ipseckey.pfkey.print.Names;
import dev.ipseckey.pfkey.print.PrintOptions;
import dev.ipseckey.pfkey.print.SaveStyle;
import dev.ipseckey.pfkey.print.SaveWriter;
import dev.ipseckey.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code save}: writes SAs as the commands that make them.
 *
 * @param overwrite write over a file that is there, as the original does
 * @param follow write to where a symbolic link leads
 */
record SaSaver(
    Environment environment,
    PrintOptions options,
    Names names,
    SaveStyle style,
    boolean overwrite,
    boolean follow) {

  /** Stands for standard output. */
  private static final String STANDARD_OUTPUT = "-";

  /**
   * Saves all SAs of a type, or of all types.
   *
   * @param word stands for the command in what went wrong
   * @param file where to; standard output if none is named
   * @throws dev.ipseckey.file.Unusable if the file cannot be written
   */
  Outcome save(Executor executor, Span word, SaType type, Optional<String> file) {
    if (file.isEmpty() || file.get().equals(STANDARD_OUTPUT)) {
      Outcome outcome = save(executor, word, type, environment.out()::append);
      environment.out().flush();
      return outcome;
    }
    try (SaveFile target =
        overwrite ? SaveFile.overwriting(file.get()) : SaveFile.replacing(file.get(), follow)) {
      target.warnings().forEach(environment::complain);
      Outcome outcome = save(executor, word, type, target::write);
      if (overwrite || outcome instanceof Outcome.Done) {
        target.commit();
      }
      return outcome;
    }
  }

  private Outcome save(
      Executor executor, Span word, SaType type, Consumer<? super CharSequence> out) {
    SaveWriter writer = new SaveWriter(style, options, names, environment::complain);
    StringBuilder text = new StringBuilder();
    writer.header(text);
    Outcome outcome =
        executor.dump(
            word,
            type,
            received -> {
              writer.association(received, text);
              out.accept(text);
              text.setLength(0);
            });
    writer.end(text);
    out.accept(text);
    return outcome;
  }
}
