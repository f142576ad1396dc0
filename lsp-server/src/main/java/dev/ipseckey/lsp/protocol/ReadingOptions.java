package dev.ipseckey.lsp.protocol;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.analysis.LabelTable;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmFile.Reading;
import dev.ipseckey.language.AlgorithmTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How documents are read: the options that the server was started with, and the settings. */
final class ReadingOptions {

  private final AnalysisOptions base;
  private final WorkspaceFiles files;
  private volatile Settings settings = Settings.DEFAULTS;
  private volatile AnalysisOptions options;

  ReadingOptions(AnalysisOptions base, WorkspaceFiles files) {
    this.base = base;
    this.files = files;
    this.options = base;
  }

  Settings settings() {
    return settings;
  }

  AnalysisOptions options() {
    return options;
  }

  /**
   * Takes new settings.
   *
   * @return what of them is of no use, a sentence each
   */
  List<String> take(Settings now) {
    List<String> faults = new ArrayList<>();
    AnalysisOptions made =
        base.numeric(now.numeric().orElse(base.numeric()))
            .strictCompat(now.strictCompat().orElse(base.strictCompat()))
            .trustedExtensions(now.trustedExtensions().orElse(base.trustedExtensions()));
    Optional<String> hosts = text("hosts", now.hosts(), faults);
    if (hosts.isPresent()) {
      made = made.with(HostsFile.parse(hosts.get()));
    }
    Optional<String> labels = text("labelTable", now.labelTable(), faults);
    if (labels.isPresent()) {
      made = made.with(LabelTable.parse(labels.get()));
    }
    Optional<AlgorithmTable> algorithms =
        text("algorithms", now.algorithms(), faults).flatMap(text -> table(text, faults));
    if (algorithms.isPresent()) {
      made = made.with(algorithms.get());
    }
    settings = now;
    options = made;
    return faults;
  }

  private Optional<String> text(String setting, Optional<String> name, List<String> faults) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text =
        name.flatMap(files::named)
            .flatMap(WorkspaceFiles::read)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (text.isEmpty()) {
      faults.add(Settings.SECTION + "." + setting + ": no such file");
    }
    return text;
  }

  private static Optional<AlgorithmTable> table(String text, List<String> faults) {
    return switch (AlgorithmFile.read(text)) {
      case Reading.Read(AlgorithmTable table) -> Optional.of(table);
      case Reading.Refused(List<String> reasons) -> {
        faults.add(Settings.SECTION + ".algorithms: " + reasons.getFirst());
        yield Optional.empty();
      }
    };
  }
}
