package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.Rehearsal;
import dev.ipseckey.execute.World;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.sadb.Settings;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is checked of a whole document beside its lines.
 *
 * @param rules the rules that speak
 * @param facts what the file system knows of the file
 * @param rehearsal what the SADB is like that the commands are tried on; empty if they are not
 */
public record Checks(RuleSelection rules, FileFacts facts, Optional<Scratch> rehearsal) {

  /**
   * The moment in which a rehearsal happens, seconds since the epoch; refusals do not depend on it.
   */
  private static final long NOW = 1;

  /** A scratch SADB. */
  public record Scratch(Settings settings, World world) {}

  /** What {@code ipseckey check} does without any option, of a text that is no file. */
  public static Checks defaults(AnalysisOptions options) {
    return new Checks(
        RuleSelection.of(Profile.DEFAULT),
        FileFacts.unknown(),
        Optional.of(new Scratch(sadb(options), World.OPEN)));
  }

  /** An SADB of the default profile with the algorithms and labels that a document is read with. */
  public static Settings sadb(AnalysisOptions options) {
    return Settings.of(
            dev.ipseckey.sadb.Profile.DOCUMENTED, KernelAlgorithms.of(options.algorithms()))
        .withLabeled(options.trustedExtensions());
  }

  /**
   * Whether what was found of single lines still holds. What the file system knows of a file is
   * asked for anew each time.
   */
  boolean keep(Checks before) {
    return rules.equals(before.rules)
        && rehearsal.map(Scratch::world).equals(before.rehearsal.map(Scratch::world));
  }

  /** What is done with each line of one run through a document. */
  UnaryOperator<CheckedLine> action(AnalysisOptions options) {
    if (rehearsal.isEmpty()) {
      return UnaryOperator.identity();
    }
    Scratch scratch = rehearsal.get();
    return new Rehearsal(scratch.settings(), NOW, scratch.world(), options.numeric())::rehearse;
  }
}
