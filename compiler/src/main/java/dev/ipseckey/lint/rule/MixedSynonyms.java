package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import java.util.EnumMap;
import java.util.Map;

/** Who looks for a keyword in the file finds only some of its places. */
final class MixedSynonyms implements Rule.OnSa, Rule.OfFlow {

  private final Map<Extension, String> first = new EnumMap<>(Extension.class);

  @Override
  public DiagnosticId id() {
    return DiagnosticId.MIXED_SYNONYMS;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      Extension extension = argument.extension();
      if (extension.spellings().size() == 1) {
        continue;
      }
      String spelling = sa.spelling(argument);
      String chosen = first.computeIfAbsent(extension, any -> spelling);
      if (!chosen.equals(spelling) && !spelling.startsWith("proxy")) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    argument.keyword(),
                    "elsewhere in this file `" + spelling + "` is spelled `" + chosen + "`")
                .hint("choose one")
                .fix(Fix.of("write `" + chosen + "`", Safety.SAFE, argument.keyword(), chosen)));
      }
    }
  }
}
