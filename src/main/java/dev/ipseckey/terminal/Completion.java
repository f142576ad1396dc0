package dev.ipseckey.terminal;

import dev.ipseckey.help.Help;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be typed at a place of a command, from the vocabulary. */
public final class Completion {

  private static final List<SaType> TYPES = List.of(SaType.AH, SaType.ESP);

  private final List<CommandName> commands;
  private final Help help;
  private final AlgorithmTable algorithms;
  private final Function<String, List<Suggestion>> files;
  private final CommandLineReader reader = new CommandLineReader(false);

  /**
   * @param commands those that there are
   * @param help whose topics there are
   * @param algorithms those that there are
   * @param files finds the files whose names begin in some way
   */
  public Completion(
      List<CommandName> commands,
      Help help,
      AlgorithmTable algorithms,
      Function<String, List<Suggestion>> files) {
    this.commands = List.copyOf(commands);
    this.help = help;
    this.algorithms = algorithms;
    this.files = files;
  }

  /**
   * The words that could be meant by the one at the end of a text, in the order of the vocabulary.
   *
   * @param typed what there is of a command in front of the cursor, with the lines before it
   */
  public List<Suggestion> at(String typed) {
    int start = typed.length();
    while (start > 0 && !isBlank(typed.charAt(start - 1))) {
      start--;
    }
    String begun = typed.substring(start);
    if (begun.startsWith("\"")) {
      return List.of();
    }
    return behind(typed.substring(0, start), begun)
        .filter(suggestion -> suggestion.word().startsWith(begun))
        .toList();
  }

  private Stream<Suggestion> behind(String text, String begun) {
    reader.open(SourceText.of(text));
    boolean comment = false;
    boolean empty = true;
    while (reader.next()) {
      comment = reader.line().isComment();
      empty = reader.line().wordCount() == 0;
    }
    if (empty) {
      return comment ? Stream.empty() : commands(begun);
    }
    CommandLine line = reader.line();
    return line.word(0)
        .command()
        .filter(commands::contains)
        .map(command -> operands(command, line, begun))
        .orElseGet(Stream::empty);
  }

  private Stream<Suggestion> commands(String begun) {
    return commands.stream()
        .flatMap(command -> spelled(command.spellings(), command.purpose(), begun));
  }

  private Stream<Suggestion> operands(CommandName command, CommandLine line, String begun) {
    int place = line.wordCount();
    return switch (command.operands()) {
      case EXTENSIONS, LOCATORS -> place == 1 ? types(false) : extensions(command, line, begun);
      case OPTIONAL_TABLE -> place == 1 ? types(true) : Stream.empty();
      case TABLE_AND_FILE ->
          switch (place) {
            case 1 -> types(true);
            case 2 -> files.apply(begun).stream();
            default -> Stream.empty();
          };
      case TOPIC -> place == 1 ? words(help.topics()) : Stream.empty();
      case FILE -> place == 1 ? files.apply(begun).stream() : Stream.empty();
      case NONE, IGNORED -> Stream.empty();
    };
  }

  private static Stream<Suggestion> types(boolean all) {
    return Stream.concat(all ? Stream.of(SaType.ALL) : Stream.empty(), TYPES.stream())
        .map(type -> new Suggestion(type.display(), ""));
  }

  private Stream<Suggestion> extensions(CommandName command, CommandLine line, String begun) {
    int last = line.wordCount() - 1;
    while (last > 0 && line.word(last).role() != Role.KEYWORD) {
      last--;
    }
    Optional<Extension> open = line.word(last).extension();
    int values = line.wordCount() - 1 - last;
    if (open.isPresent() && values < open.get().kind().words()) {
      return values == 0 ? values(open.get().kind(), begun) : Stream.empty();
    }
    Set<Extension> given =
        line.words().stream()
            .map(Word::extension)
            .flatMap(Optional::stream)
            .map(Extension::slot)
            .collect(Collectors.toSet());
    boolean ah = SaType.named(line.word(1).text()).filter(SaType::isAh).isPresent();
    return Extension.all().stream()
        .filter(extension -> extension.usableWith(command) && !given.contains(extension.slot()))
        .filter(extension -> !ah || !encrypts(extension))
        .flatMap(extension -> spelled(extension.spellings(), extension.meaning(), begun));
  }

  /** Whether it says something of encryption, which AH does not do. */
  private static boolean encrypts(Extension extension) {
    return extension == Extension.ENCR_ALG
        || extension == Extension.ENCRKEY
        || extension == Extension.RESERVED_BITS;
  }

  private Stream<Suggestion> values(ValueKind kind, String begun) {
    return switch (kind) {
      case STATE -> words(SaState.all().stream().map(SaState::word).toList());
      case AUTH_ALGORITHM -> algorithms(Algorithm.Kind.AUTHENTICATION, begun);
      case ENCR_ALGORITHM -> algorithms(Algorithm.Kind.ENCRYPTION, begun);
      case ENCAPSULATION -> words(List.of(kind.placeholder()));
      case IDENTITY ->
          IdentityType.all().stream().flatMap(type -> spelled(type.names(), "", begun));
      case FLAG,
          NUMBER,
          PORT,
          PROTOCOL,
          ADDRESS,
          ADDRESS6,
          INNER_ADDRESS,
          INNER_ADDRESS6,
          KEY,
          LABEL,
          UNUSED ->
          Stream.empty();
    };
  }

  private Stream<Suggestion> algorithms(Algorithm.Kind kind, String begun) {
    return algorithms.all(kind).stream()
        .flatMap(algorithm -> spelled(algorithm.names(), "", begun));
  }

  private static Stream<Suggestion> words(List<String> words) {
    return words.stream().map(word -> new Suggestion(word, ""));
  }

  /** The first spelling, or if it is not the one that was begun, those that are. */
  private static Stream<Suggestion> spelled(List<String> spellings, String meaning, String begun) {
    Stream<String> chosen =
        spellings.getFirst().startsWith(begun)
            ? Stream.of(spellings.getFirst())
            : spellings.stream().filter(spelling -> spelling.startsWith(begun));
    return chosen.map(word -> new Suggestion(word, meaning));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
