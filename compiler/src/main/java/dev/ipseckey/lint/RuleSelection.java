package dev.ipseckey.lint;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Severity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules speak, and how loud. Errors of the other layers are out of its reach; their warnings
 * can be ignored, but need not be selected.
 *
 * @param selected the rules that are on
 * @param ignored what is not to be said, rules and warnings of other layers
 * @param severities how bad something is, where that differs from the catalogue
 */
public record RuleSelection(
    Set<DiagnosticId> selected, Set<DiagnosticId> ignored, Map<DiagnosticId, Severity> severities) {

  public RuleSelection {
    selected = Set.copyOf(selected);
    ignored = Set.copyOf(ignored);
    severities = Map.copyOf(severities);
  }

  public static RuleSelection of(Profile profile) {
    return new RuleSelection(profile.rules(), Set.of(), Map.of());
  }

  /** No rule at all. */
  public static RuleSelection none() {
    return new RuleSelection(Set.of(), Set.of(), Map.of());
  }

  /** These rules and no others. */
  public RuleSelection select(Set<DiagnosticId> ids) {
    return new RuleSelection(ids, ignored, severities);
  }

  /** All but these. */
  public RuleSelection ignore(Set<DiagnosticId> ids) {
    Set<DiagnosticId> all = EnumSet.noneOf(DiagnosticId.class);
    all.addAll(ignored);
    all.addAll(ids);
    return new RuleSelection(selected, all, severities);
  }

  /** The same rules, some of them with another severity. */
  public RuleSelection judge(Map<DiagnosticId, Severity> others) {
    Map<DiagnosticId, Severity> all = new EnumMap<>(DiagnosticId.class);
    all.putAll(severities);
    all.putAll(others);
    return new RuleSelection(selected, ignored, all);
  }

  public boolean has(DiagnosticId rule) {
    return selected.contains(rule) && !ignored.contains(rule);
  }

  /** A diagnostic as it is to be told, if it is. */
  Optional<Diagnostic> judge(Diagnostic diagnostic) {
    DiagnosticId id = diagnostic.id();
    if (id.layer() == Layer.LINT ? !has(id) : !diagnostic.isError() && ignored.contains(id)) {
      return Optional.empty();
    }
    Severity severity = severities.get(id);
    return Optional.of(
        severity == null || id.layer() != Layer.LINT && diagnostic.isError()
            ? diagnostic
            : diagnostic.as(severity));
  }

  /** Whether anything that other layers say may come out differently. */
  boolean touchesOtherLayers() {
    return !ignored.isEmpty() || !severities.isEmpty();
  }
}
