package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/** Lets a finding pass, with a reason, in a comment above its command. */
final class Suppression {

  private Suppression() {}

  static Optional<CodeAction> of(Snapshot snapshot, Diagnostic finding) {
    if (finding.isError() && finding.id().layer() != Layer.LINT) {
      return Optional.empty();
    }
    return snapshot
        .lineAt(finding.span().start())
        .filter(placed -> placed.line().facts().isPresent())
        .map(placed -> action(finding, placed));
  }

  private static CodeAction action(Diagnostic finding, PlacedLine placed) {
    String name = finding.id().kebab();
    return new CodeAction(
        "Allow `" + name + "` here, with a reason",
        CodeAction.Kind.QUICK_FIX,
        Optional.of(finding),
        false,
        false,
        () ->
            List.of(
                Edit.of(
                    new Span(placed.start(), 0), "# ipseckey: allow " + name + " -- reason\n")));
  }
}
