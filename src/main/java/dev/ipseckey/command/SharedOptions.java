package dev.ipseckey.command;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Options of the classic forms that the subcommands take as well, before or behind the subcommand's
 * name.
 */
final class SharedOptions {

  @Option(
      names = {"-n", "--numeric"},
      scope = ScopeType.INHERIT,
      description = "Numbers only: no names in output, and none taken on input.")
  private boolean numeric;

  @Option(
      names = {"-p", "--paranoid"},
      scope = ScopeType.INHERIT,
      description =
          "Print each key byte as XX. A check never prints keys, with this option or without.")
  private boolean paranoid;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Say how many commands are valid even if all are.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "Colours: ${COMPLETION-CANDIDATES}. auto: on a terminal, unless NO_COLOR is set.")
  private ColorChoice color = ColorChoice.AUTO;

  @Option(
      names = "--hosts",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Look host names up in this table, of the shape of hosts(5).")
  private Optional<String> hosts = Optional.empty();

  @Option(
      names = "--resolve",
      scope = ScopeType.INHERIT,
      description = "Look host names up as the system does. A check looks up none by itself.")
  private boolean resolve;

  @Option(
      names = "--algorithms",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Use this table of algorithms, of the shape of ipsecalgs(8).")
  private Optional<String> algorithms = Optional.empty();

  @Option(
      names = "--trusted-extensions",
      scope = ScopeType.INHERIT,
      description = "Take sensitivity labels.")
  private boolean trustedExtensions;

  @Option(
      names = "--label-table",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Know labels by the names in this table: hexadecimal form, name.")
  private Optional<String> labelTable = Optional.empty();

  @Option(
      names = "--syntax-only",
      scope = ScopeType.INHERIT,
      description = "Check words, commands and values only, not what an SADB would answer.")
  private boolean syntaxOnly;

  @Option(
      names = "--closed-world",
      scope = ScopeType.INHERIT,
      description =
          "Check as if the SADB held nothing but what the file adds. Default: other SAs may be there.")
  private boolean closedWorld;

  @Option(
      names = "--strict-compat",
      scope = ScopeType.INHERIT,
      description =
          "Accept and refuse exactly what the original ipseckey does; checks as --syntax-only.")
  private boolean strictCompat;

  Settings settings() {
    return new Settings(
        numeric,
        paranoid,
        verbose,
        color,
        hosts,
        resolve,
        algorithms,
        trustedExtensions,
        labelTable,
        strictCompat,
        syntaxOnly,
        closedWorld);
  }
}
