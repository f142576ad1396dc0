package dev.ipseckey.command;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.language.CommandName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A command given as operands. */
record ShellOperands(Environment environment, ShellExecution execution) {

  /** Spellings further apart than this are different words. */
  private static final int CLOSE = 2;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(CLOSE);

  /** Runs the command, or says why not. */
  ExitStatus run(List<String> operands) {
    ClassicForms ending = new ClassicForms(environment);
    String word = operands.getFirst();
    if (word.equals(TrafficWords.NAME) && !execution.settings().strictCompat()) {
      return execution.use(operands.subList(1, operands.size()));
    }
    Optional<CommandName> command = CommandName.spelled(word);
    if (command.isEmpty()) {
      String hint = similar(word).map(other -> "; did you mean `" + other + "`?").orElse("");
      return ending.misused("unknown command `" + KeyMask.mask(word) + "`" + hint);
    }
    if (!command.get().allowedFromShell()) {
      environment.complain(
          "`"
              + word
              + "` is not taken as operands, where others can read the keys; use the prompt, or a"
              + " file and -f");
      environment.complain("Fatal error - exiting.");
      return ExitStatus.FAILURE;
    }
    return command.get() == CommandName.EXIT ? ExitStatus.OK : execution.run(operands);
  }

  private static Optional<String> similar(String word) {
    record Candidate(String word, int distance) {}
    Stream<String> commands =
        CommandName.all().stream().flatMap(command -> command.spellings().stream());
    return Stream.concat(Stream.of(CheckCommand.NAME), commands)
        .map(candidate -> new Candidate(candidate, DISTANCE.apply(candidate, word)))
        .filter(
            candidate ->
                candidate.distance() >= 0 && candidate.distance() < candidate.word().length())
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::word);
  }
}
