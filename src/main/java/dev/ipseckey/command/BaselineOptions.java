package dev.ipseckey.command;

import dev.ipseckey.file.Unusable;
import dev.ipseckey.report.Baseline;
import dev.ipseckey.report.BaselineFilter;
import dev.ipseckey.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options for findings that are known already. */
final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that this file knows; errors are never left out.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--write-baseline",
      description = "Write what is found into the file of --baseline, instead of telling it.")
  private boolean write;

  private Optional<BaselineFilter> learning = Optional.empty();

  /** Refuses to write over a file that is checked: there are keys in it. */
  void protect(List<String> checked) {
    if (write && file.isEmpty()) {
      throw new Misused("--write-baseline needs --baseline FILE");
    }
    if (write && checked.stream().anyMatch(name -> isSame(name, file.orElseThrow()))) {
      throw new Unusable(
          file.orElseThrow(), "is checked itself, and would be lost under the baseline");
    }
  }

  private static boolean isSame(String name, String other) {
    try {
      return Files.isSameFile(Path.of(name), Path.of(other));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A report that goes on to another, less what is known.
   *
   * @throws Unusable if the baseline is of no use
   */
  Report before(Report report) {
    if (file.isEmpty()) {
      return report;
    }
    if (write) {
      BaselineFilter filter = BaselineFilter.learning(report);
      learning = Optional.of(filter);
      return filter;
    }
    return BaselineFilter.leavingOut(read(file.get()), report);
  }

  private static Baseline read(String name) {
    try {
      return Baseline.parse(Files.readString(Path.of(name)))
          .orElseThrow(() -> new Unusable(name, "no baseline"));
    } catch (IOException e) {
      throw Unusable.because(name, e);
    }
  }

  /**
   * Writes what has been learned.
   *
   * @throws Unusable if that is not possible
   */
  void finish() {
    if (learning.isPresent()) {
      try {
        Files.writeString(Path.of(file.orElseThrow()), learning.get().learned().json());
      } catch (IOException e) {
        throw Unusable.because(file.orElseThrow(), e);
      }
    }
  }
}
