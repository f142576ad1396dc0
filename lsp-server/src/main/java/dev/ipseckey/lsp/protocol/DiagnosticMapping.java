package dev.ipseckey.lsp.protocol;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.lsp.document.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** Our diagnostics as the protocol's, with the ids of {@code ipseckey check} as their codes. */
record DiagnosticMapping(Places places, ClientFeatures features, Optional<Path> rulePages) {

  /** What all of them say that they are from. */
  static final String SOURCE = "ipseckey";

  /** How many alternatives a message lists before it becomes too long to read. */
  private static final int MOST_EXPECTED = 12;

  List<Diagnostic> all(Snapshot snapshot, List<dev.ipseckey.diagnostic.Diagnostic> found) {
    return found.stream().map(diagnostic -> one(snapshot, diagnostic)).toList();
  }

  Diagnostic one(Snapshot snapshot, dev.ipseckey.diagnostic.Diagnostic found) {
    Diagnostic diagnostic =
        new Diagnostic(
            places.range(snapshot, found.span()),
            message(found),
            severity(found.severity()),
            SOURCE,
            found.id().kebab());
    rulePages.ifPresent(
        pages ->
            diagnostic.setCodeDescription(
                new DiagnosticCodeDescription(
                    pages.resolve(found.id().kebab() + ".md").toUri().toString())));
    if (features.relatedInformation() && !found.related().isEmpty()) {
      diagnostic.setRelatedInformation(
          found.related().stream().map(related -> related(snapshot, related)).toList());
    }
    if (features.diagnosticTags() || features.pullsDiagnostics()) {
      List<DiagnosticTag> tags = tags(found.id());
      if (!tags.isEmpty()) {
        diagnostic.setTags(tags);
      }
    }
    return diagnostic;
  }

  private static String message(dev.ipseckey.diagnostic.Diagnostic found) {
    StringBuilder text = new StringBuilder(found.message());
    if (!found.expected().isEmpty() && found.expected().size() <= MOST_EXPECTED) {
      text.append("\nexpected ").append(String.join(", ", found.expected()));
    }
    found.hint().ifPresent(hint -> text.append('\n').append(hint));
    return text.toString();
  }

  private DiagnosticRelatedInformation related(Snapshot snapshot, Related related) {
    return new DiagnosticRelatedInformation(
        new Location(snapshot.uri(), places.range(snapshot, related.span())), related.label());
  }

  static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }

  /** What is without effect is shown faded, what is out of use struck through. */
  private static List<DiagnosticTag> tags(DiagnosticId id) {
    return switch (id) {
      case UNREACHABLE_COMMAND,
          REPEATED_FLAG,
          LOCATOR_PORT_IGNORED,
          REDUNDANT_DEFAULT,
          UPDATE_IGNORED,
          REPLAY_VALUE_WITHOUT_WINDOW,
          UNUSED_SUPPRESSION ->
          List.of(DiagnosticTag.Unnecessary);
      case DEPRECATED_PROXY, WEAK_AUTH, WEAK_ENCR, SITE_LOCAL -> List.of(DiagnosticTag.Deprecated);
      default -> List.of();
    };
  }
}
