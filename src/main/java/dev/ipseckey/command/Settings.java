package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.LabelTable;
import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.file.SystemNames;
import dev.ipseckey.file.Tables;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmTable;
import java.util.Optional;

/**
 * What the options common to all checks come to.
 *
 * @param hosts file with host names
 * @param resolve ask the system for host names
 * @param algorithms file with a table of algorithms
 * @param labels file with a table of labels
 * @param syntaxOnly check no more than words, commands and values
 * @param closedWorld the SADB holds nothing beside what the file adds
 */
record Settings(
    boolean numeric,
    boolean paranoid,
    boolean verbose,
    ColorChoice color,
    Optional<String> hosts,
    boolean resolve,
    Optional<String> algorithms,
    boolean trustedExtensions,
    Optional<String> labels,
    boolean strictCompat,
    boolean syntaxOnly,
    boolean closedWorld) {

  private static final Settings DEFAULTS =
      new Settings(
          false,
          false,
          false,
          ColorChoice.AUTO,
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          false,
          false);

  /** What holds without any option. */
  static Settings defaults() {
    return DEFAULTS;
  }

  /**
   * The options of the compiler.
   *
   * @throws dev.ipseckey.file.Unusable if a file that an option names is of no use
   */
  AnalysisOptions analysis() {
    return AnalysisOptions.defaults()
        .numeric(numeric)
        .strictCompat(strictCompat)
        .trustedExtensions(trustedExtensions)
        .with(algorithmTable())
        .with(names())
        .with(labels.map(Tables::labels).orElseGet(LabelTable::empty));
  }

  /**
   * The options of the compiler for commands that are run: names have to be looked up.
   *
   * @throws dev.ipseckey.file.Unusable if a file that an option names is of no use
   */
  AnalysisOptions execution() {
    AnalysisOptions options = analysis();
    return hosts.isPresent() ? options : options.with(new SystemNames());
  }

  /** Whether a check says what a careful engineer would change. */
  boolean lints() {
    return rehearses();
  }

  /** Whether a check runs the commands on a scratch SADB. */
  boolean rehearses() {
    return !syntaxOnly && !strictCompat;
  }

  private AlgorithmTable algorithmTable() {
    return algorithms
        .map(Tables::algorithms)
        .orElseGet(() -> strictCompat ? AlgorithmFile.reference() : AlgorithmFile.shipped());
  }

  private NameResolver names() {
    if (hosts.isPresent()) {
      return Tables.hosts(hosts.get());
    }
    return resolve || strictCompat ? new SystemNames() : NameResolver.none();
  }
}
