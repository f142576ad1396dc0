package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/** Changes of a command that several rules propose. */
final class Edits {

  private Edits() {}

  /** Takes an argument out of its command, with the blanks before it on its line. */
  static Fix remove(String title, Safety safety, SaCommand sa, Argument argument) {
    SourceText source = sa.line().source();
    int from = argument.keyword().start();
    while (from > 0 && (source.at(from - 1) == ' ' || source.at(from - 1) == '\t')) {
      from--;
    }
    boolean first = from == 0 || source.at(from - 1) == '\n';
    int start = first ? argument.keyword().start() : from;
    return Fix.of(title, safety, Span.between(start, argument.value().end()), "");
  }

  /** Puts words behind the command. */
  static Fix append(String title, Safety safety, SaCommand sa, String words) {
    return Fix.of(title, safety, sa.behind(), " " + words);
  }
}
