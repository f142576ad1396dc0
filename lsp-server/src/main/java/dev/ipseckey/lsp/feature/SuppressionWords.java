package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.DiagnosticId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What can stand in a comment that lets a finding pass. */
final class SuppressionWords {

  private static final Pattern ALLOW = Pattern.compile("\\s*#\\s*ipseckey:\\s*allow\\s+");

  private SuppressionWords() {}

  /** The names that can follow the text of a comment. */
  static List<Suggestion> at(String before) {
    if (!ALLOW.matcher(before).matches()) {
      return List.of();
    }
    return Arrays.stream(DiagnosticId.values())
        .filter(id -> id.severity() != dev.ipseckey.diagnostic.Severity.ERROR)
        .map(
            id ->
                Suggestion.of(
                    id.kebab(),
                    Suggestion.Kind.RULE,
                    0,
                    id.severity().word(),
                    "**`" + id.kebab() + "`**: " + id.title() + "."))
        .toList();
  }
}
