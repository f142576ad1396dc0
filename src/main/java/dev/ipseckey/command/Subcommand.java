package dev.ipseckey.command;

import java.util.function.BiFunction;

/** What the program does beside the forms of the manual page. */
enum Subcommand {
  CHECK(CheckCommand.NAME, CheckCommand.SYNOPSIS, CheckCommand::new),
  EXPLAIN(
      ExplainCommand.NAME,
      ExplainCommand.SYNOPSIS,
      (environment, _) -> new ExplainCommand(environment)),
  FMT(FmtCommand.NAME, FmtCommand.SYNOPSIS, FmtCommand::new),
  LSP(LspCommand.NAME, LspCommand.SYNOPSIS, LspCommand::new),
  RULES(
      RulesCommand.NAME, RulesCommand.SYNOPSIS, (environment, _) -> new RulesCommand(environment));

  private final String word;
  private final String synopsis;
  private final BiFunction<Environment, IpseckeyCommand, Object> maker;

  Subcommand(String word, String synopsis, BiFunction<Environment, IpseckeyCommand, Object> maker) {
    this.word = word;
    this.synopsis = synopsis;
    this.maker = maker;
  }

  /** What asks for it, the first operand. */
  String word() {
    return word;
  }

  /** Its line in the help of the program. */
  String synopsis() {
    return synopsis;
  }

  /** The object that picocli fills and calls. */
  Object command(Environment environment, IpseckeyCommand classic) {
    return maker.apply(environment, classic);
  }
}
