package dev.ipseckey.command;

import dev.ipseckey.diagnostic.Fix.Safety;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What {@code check} does with the fixes of what it finds. */
final class FixOptions {

  @Option(
      names = "--fix",
      description = "Make the safe fixes in the files themselves, then report what is left.")
  private boolean fix;

  @Option(
      names = "--diff",
      description =
          "Print what --fix would change as a unified diff instead of a report, key digits as X."
              + " Never writes.")
  private boolean diff;

  @Option(
      names = "--suggested",
      description = "With --fix or --diff: the fixes too that somebody should look at first.")
  private boolean suggested;

  @Option(
      names = "--show-keys",
      description = "With --diff: print keys as they are, so that the diff can be applied.")
  private boolean showKeys;

  @Option(
      names = "--follow",
      description = "With --fix: write to where a symbolic link leads, instead of refusing it.")
  private boolean follow;

  /**
   * @throws Misused if the options make no sense together, or for what is to be checked
   */
  void refuseMisuse(List<Target> targets, boolean intoFile) {
    if (writes() && targets.stream().anyMatch(Target.StandardInput.class::isInstance)) {
      throw new Misused(
          "--fix needs a file; standard input cannot be written, but --diff shows it");
    }
    if (suggested && !fix && !diff) {
      throw new Misused("--suggested is for --fix and --diff");
    }
    if (showKeys && !diff) {
      throw new Misused("--show-keys is for --diff");
    }
    if (showKeys && intoFile) {
      throw new Misused(
          "--show-keys goes to standard output only: the file of --output is open to others");
    }
    if (follow && !writes()) {
      throw new Misused("--follow is for --fix");
    }
  }

  /** Whether files are changed; {@code --diff} beside {@code --fix} asks to look first. */
  boolean writes() {
    return fix && !diff;
  }

  boolean diff() {
    return diff;
  }

  boolean showKeys() {
    return showKeys;
  }

  boolean follow() {
    return follow;
  }

  /** The fixes that may be made. */
  Set<Safety> allowed() {
    return suggested ? EnumSet.allOf(Safety.class) : EnumSet.of(Safety.SAFE);
  }
}
