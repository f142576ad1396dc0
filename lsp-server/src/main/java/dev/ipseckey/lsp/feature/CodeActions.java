package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** textDocument/codeAction: the fixes of {@code check --fix}, and refactorings. */
public final class CodeActions {

  private CodeActions() {}

  /**
   * What can be done in a place.
   *
   * @param findings all that there is to say of the document
   */
  public static List<CodeAction> in(Snapshot snapshot, Span span, List<Diagnostic> findings) {
    List<CodeAction> actions = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (touches(finding.span(), span)) {
        fixes(finding).forEach(actions::add);
        Suppression.of(snapshot, finding).ifPresent(actions::add);
      }
    }
    PlacedLine placed = snapshot.lineAt(span.start()).orElse(null);
    if (placed != null && placed.line().facts().isPresent()) {
      LineView view = snapshot.view(placed);
      SaIndex index = SaIndex.of(snapshot);
      SaLine.of(placed)
          .ifPresent(
              sa -> {
                actions.addAll(ReverseSa.of(snapshot, sa, view, index));
                actions.addAll(Pairing.of(snapshot, sa, view, index));
                actions.addAll(DirectionFlags.of(sa, view));
              });
      actions.addAll(LineLayout.of(view));
    }
    actions.addAll(Synonyms.of(snapshot, span));
    fixAll(findings).ifPresent(actions::add);
    return actions;
  }

  private static List<CodeAction> fixes(Diagnostic finding) {
    List<CodeAction> actions = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      boolean preferred = fix.safety() == Safety.SAFE && actions.isEmpty();
      actions.add(
          new CodeAction(
              fix.title(),
              CodeAction.Kind.QUICK_FIX,
              Optional.of(finding),
              preferred,
              false,
              fix::edits));
    }
    return actions;
  }

  /** All safe fixes at once; of two that touch each other the first. */
  private static Optional<CodeAction> fixAll(List<Diagnostic> findings) {
    List<Edit> edits = new ArrayList<>();
    for (Diagnostic finding : findings) {
      finding.fixes().stream()
          .filter(fix -> fix.safety() == Safety.SAFE)
          .findFirst()
          .filter(fix -> fix.edits().stream().noneMatch(edit -> overlaps(edits, edit.span())))
          .ifPresent(fix -> edits.addAll(fix.edits()));
    }
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(CodeAction.of("Fix all that has a safe fix", CodeAction.Kind.FIX_ALL, edits));
  }

  private static boolean overlaps(List<Edit> edits, Span span) {
    return edits.stream().anyMatch(edit -> touches(edit.span(), span));
  }

  private static boolean touches(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }
}
