package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.Optional;

/** What a simulated SADB answers to each command of a document, to be read by people. */
public final class RehearsalReport {

  private final Snapshot snapshot;
  private final StringBuilder text = new StringBuilder();

  private RehearsalReport(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public static String of(Snapshot snapshot, LoadedSadb loaded) {
    RehearsalReport report = new RehearsalReport(snapshot);
    loaded.steps().forEach(report::append);
    report.appendTotal(loaded);
    loaded.associations().forEach(report::append);
    return report.text.toString();
  }

  private void append(LoadedSadb.Step step) {
    int line =
        snapshot.physicalLine(step.view().inText(step.view().line().word(0).span()).start()) + 1;
    text.append("line %-5d %-44s ".formatted(line, title(step)));
    if (step.faults().isEmpty()) {
      text.append("done\n");
      return;
    }
    text.append("refused\n");
    for (Diagnostic fault : step.faults()) {
      text.append("           ").append(fault.message()).append('\n');
      fault.hint().ifPresent(hint -> text.append("           ").append(hint).append('\n'));
    }
  }

  /** The command and the SA that it is for. */
  private String title(LoadedSadb.Step step) {
    Optional<CommandFacts> facts = step.view().placed().line().facts();
    String command = step.view().show(step.view().line().word(0).span());
    return SaLine.of(step.view().placed())
        .map(sa -> command + " " + sa.title(snapshot))
        .orElseGet(
            () ->
                facts
                    .flatMap(CommandFacts::type)
                    .map(type -> command + " " + type.display())
                    .orElse(command));
  }

  private void appendTotal(LoadedSadb loaded) {
    int there = loaded.associations().size();
    text.append(text.isEmpty() ? "" : "\n")
        .append(there == 0 ? "No SA is" : there == 1 ? "1 SA is" : there + " SAs are")
        .append(" there afterwards.\n");
  }

  private void append(LoadedSa sa) {
    text.append("\n%s %s  %s → %s\n".formatted(sa.type(), sa.spi(), sa.source(), sa.destination()));
    text.append("    %s, %s mode, %s\n".formatted(sa.direction(), sa.mode(), sa.state()));
    sa.pair().ifPresent(pair -> text.append("    pair of ").append(pair).append('\n'));
    sa.encryption().ifPresent(by -> append("encryption", by));
    sa.authentication().ifPresent(by -> append("authentication", by));
    sa.lifetimes().forEach(lifetime -> text.append("    ").append(lifetime).append('\n'));
  }

  private void append(String what, LoadedSa.Protection by) {
    text.append("    ").append(what).append(": ").append(by.algorithm());
    text.append(by.keyBits() == 0 ? "\n" : ", key of " + by.keyBits() + " bits\n");
  }
}
