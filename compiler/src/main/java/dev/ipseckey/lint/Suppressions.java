package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What comments above commands allow: {@code # ipseckey: allow weak-auth -- lab only}. Reaches
 * rules and warnings of the other layers, never their errors.
 */
final class Suppressions {

  private final RuleSelection selection;
  private final SuppressionReader reader = new SuppressionReader();

  /** Of the comments directly above the line at hand. */
  private List<Allowance> pending = new ArrayList<>();

  private final List<Cover> covers = new ArrayList<>();
  private final List<Allowance> all = new ArrayList<>();
  private boolean coverLine;

  Suppressions(RuleSelection selection) {
    this.selection = selection;
  }

  /** A name that a comment allows. */
  static final class Allowance {
    private final DiagnosticId id;
    private final Span place;
    private boolean used;

    /**
     * @param place where the name stands in the file
     */
    Allowance(DiagnosticId id, Span place) {
      this.id = id;
      this.place = place;
    }
  }

  /**
   * A command with comments above it.
   *
   * @param from where it begins in the file
   */
  private record Cover(int from, int to, List<Allowance> allowances) {}

  void open(CheckedLine checked, Remarks remarks) {
    CommandLine line = checked.line();
    coverLine = false;
    if (line.isComment()) {
      for (Allowance allowance : reader.read(line, remarks)) {
        pending.add(allowance);
        all.add(allowance);
      }
    } else if (!pending.isEmpty()) {
      if (line.wordCount() > 0) {
        Span inFile = Remarks.inFile(line.source(), line.span());
        covers.add(new Cover(inFile.start(), inFile.end(), pending));
        coverLine = true;
      }
      pending = new ArrayList<>();
    }
  }

  /** Whether a comment stands above the line at hand that allows something. */
  boolean coverLine() {
    return coverLine;
  }

  /**
   * Whether a comment allows it.
   *
   * @param inFile its place in the file
   */
  boolean suppress(Diagnostic diagnostic, Span inFile) {
    if (diagnostic.id().layer() != Layer.LINT && diagnostic.isError()) {
      return false;
    }
    // The commands with comments are few, and the last one is asked for most.
    for (int i = covers.size() - 1; i >= 0; i--) {
      Cover cover = covers.get(i);
      if (cover.from <= inFile.start() && inFile.start() < cover.to) {
        return allows(cover, diagnostic.id());
      }
      if (cover.to <= inFile.start()) {
        return false;
      }
    }
    return false;
  }

  private static boolean allows(Cover cover, DiagnosticId id) {
    boolean allowed = false;
    for (Allowance allowance : cover.allowances) {
      if (allowance.id == id) {
        allowance.used = true;
        allowed = true;
      }
    }
    return allowed;
  }

  /** What to say of names that allowed nothing, though their rule is on. */
  List<Diagnostic> unused() {
    return all.stream()
        .filter(allowance -> !allowance.used && isOn(allowance.id))
        .map(
            allowance ->
                Diagnostic.of(
                        DiagnosticId.UNUSED_SUPPRESSION,
                        allowance.place,
                        "the command below has no `" + allowance.id.kebab() + "`")
                    .hint("remove it, so that it hides nothing later"))
        .toList();
  }

  private boolean isOn(DiagnosticId id) {
    return id.layer() == Layer.LINT
        ? selection.has(id)
        : id.severity() != Severity.ERROR && !selection.ignored().contains(id);
  }
}
