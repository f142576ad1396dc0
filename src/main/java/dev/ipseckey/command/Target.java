package dev.ipseckey.command;

import dev.ipseckey.file.FileSearch;
import dev.ipseckey.file.Unusable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operand of a subcommand stands for: a file, or the reason why there is none. */
sealed interface Target {

  /** What to call it. */
  String name();

  /** Where it lies: the working directory for what lies nowhere. */
  default Path folder() {
    return Path.of("");
  }

  record File(String name) implements Target {
    @Override
    public Path folder() {
      return Optional.ofNullable(Path.of(name).toAbsolutePath().getParent())
          .orElseGet(Target.super::folder);
    }
  }

  record StandardInput(String name) implements Target {}

  record Missing(String name, Unusable reason) implements Target {}

  /** The operand that means standard input. */
  String STANDARD_INPUT = "-";

  /** The targets of operands in their order, those of a directory sorted. */
  static List<Target> of(List<String> operands, FileSearch search, String stdinName) {
    List<Target> targets = new ArrayList<>();
    for (String operand : operands) {
      if (operand.equals(STANDARD_INPUT)) {
        targets.add(new StandardInput(stdinName));
      } else {
        try {
          search.files(operand).forEach(file -> targets.add(new File(file)));
        } catch (Unusable e) {
          targets.add(new Missing(operand, e));
        }
      }
    }
    return targets;
  }
}
