package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.syntax.Word;

/** Characters in a word that do not look the same everywhere. */
final class NonAscii implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NON_ASCII;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.line().isAscii() || line.hasError()) {
      return;
    }
    byte[] bytes = line.line().source().bytes();
    for (int i = 0; i < line.line().wordCount(); i++) {
      Word word = line.line().word(i);
      int end = word.end();
      for (int at = word.start(); at < end; at++) {
        if (bytes[at] < 0) {
          remarks.add(
              Diagnostic.of(id(), word.span(), "a character of this word is not ASCII")
                  .hint("other programs may read the file in another encoding"));
          break;
        }
      }
    }
  }
}
