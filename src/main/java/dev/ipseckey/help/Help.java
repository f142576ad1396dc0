package dev.ipseckey.help;

import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The topics of the command {@code help}; ipseckey(8), help. Every text ends with a newline. */
public final class Help {

  /** The topic that lists the keywords. */
  public static final String ATTRIBUTES = "attr";

  private final List<CommandName> commands;
  private final AlgorithmTable algorithms;

  /**
   * @param commands those that there are
   * @param algorithms those that a keyword's help names
   */
  public Help(List<CommandName> commands, AlgorithmTable algorithms) {
    this.commands = List.copyOf(commands);
    this.algorithms = algorithms;
  }

  /** What there is to know without a topic: all commands. */
  public String overview() {
    return new CommandHelp(commands).overview();
  }

  /** What there is to know of a topic; empty if it is none. */
  public Optional<String> about(String topic) {
    if (topic.equals(ATTRIBUTES)) {
      return Optional.of(AttributeList.text());
    }
    Optional<String> command =
        CommandName.spelled(topic).filter(commands::contains).map(CommandHelp::of);
    return command.or(() -> Extension.spelled(topic).map(new KeywordHelp(algorithms)::of));
  }

  /** All topics, in the order of the vocabulary. */
  public List<String> topics() {
    Stream<String> names = commands.stream().flatMap(command -> command.spellings().stream());
    Stream<String> keywords =
        Extension.all().stream()
            .filter(Predicate.not(Extension::isReserved))
            .flatMap(extension -> extension.spellings().stream());
    return Stream.of(names, Stream.of(ATTRIBUTES), keywords).flatMap(topics -> topics).toList();
  }
}
