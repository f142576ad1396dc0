package dev.ipseckey.lsp.document;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads a text and keeps of each logical line what a snapshot has to know. */
final class LineReading {

  private final CommandLineReader reader;
  private final Analyser analyser;

  LineReading(AnalysisOptions options) {
    reader = new CommandLineReader(options.strictCompat());
    analyser = new Analyser(options);
  }

  /** Starts at the beginning of {@code text}. */
  void open(SourceText text) {
    reader.open(text);
  }

  /** The next line; empty at the end of the text. */
  Optional<LogicalLine> next() {
    if (!reader.next()) {
      return Optional.empty();
    }
    CommandLine line = reader.line();
    CheckedLine checked = analyser.analyse(line);
    int start = line.span().start();
    return Optional.of(
        new LogicalLine(
            line.span().length(),
            diagnostics(checked, start),
            facts(checked, start),
            line.isComment()));
  }

  private static List<Diagnostic> diagnostics(CheckedLine checked, int start) {
    List<Diagnostic> found = checked.diagnostics();
    if (found.isEmpty() || start == 0) {
      return found;
    }
    return found.stream().map(diagnostic -> Moved.diagnostic(diagnostic, -start)).toList();
  }

  private static Optional<CommandFacts> facts(CheckedLine checked, int start) {
    CommandLine line = checked.line();
    if (line.wordCount() == 0) {
      return Optional.empty();
    }
    return line.word(0).command().map(name -> facts(checked, name, start));
  }

  private static CommandFacts facts(CheckedLine checked, CommandName name, int start) {
    CommandLine line = checked.line();
    Optional<NumberWord> spi = Optional.empty();
    Optional<NumberWord> pairSpi = Optional.empty();
    OptionalLong hardAddtime = OptionalLong.empty();
    List<AddressWord> addresses = new ArrayList<>(2);
    boolean inbound = false;
    boolean outbound = false;
    boolean tunnel = false;
    for (Argument argument : checked.arguments().inOrder()) {
      Extension extension = argument.extension();
      tunnel |= extension.isInner();
      switch (argument) {
        case Argument.Flag flag -> {
          inbound |= flag.extension() == Extension.INBOUND;
          outbound |= flag.extension() == Extension.OUTBOUND;
        }
        case Argument.Numeric numeric -> {
          if (extension == Extension.SPI) {
            spi = Optional.of(number(numeric, start));
          } else if (extension == Extension.PAIR_SPI) {
            pairSpi = Optional.of(number(numeric, start));
          } else if (extension == Extension.HARD_ADDTIME) {
            hardAddtime = OptionalLong.of(numeric.number());
          }
        }
        case Argument.Address address ->
            addresses.add(
                address(
                    line,
                    extension,
                    address.value(),
                    address.pattern(),
                    OptionalInt.empty(),
                    start));
        case Argument.InnerAddress inner ->
            addresses.add(
                address(line, extension, inner.value(), inner.pattern(), inner.prefix(), start));
        case Argument.State _,
            Argument.AlgorithmChoice _,
            Argument.Encapsulation _,
            Argument.Key _,
            Argument.Identity _,
            Argument.Label _ -> {}
      }
    }
    return new CommandFacts(
        name,
        Moved.span(line.word(0).span(), -start),
        type(checked),
        spi,
        pairSpi,
        addresses,
        inbound,
        outbound,
        tunnel,
        hardAddtime,
        checked.hasError());
  }

  private static NumberWord number(Argument.Numeric numeric, int start) {
    return new NumberWord(numeric.number(), numeric.value()).moved(-start);
  }

  private static AddressWord address(
      CommandLine line,
      Extension extension,
      Span value,
      AddressPattern pattern,
      OptionalInt prefix,
      int start) {
    Word word = word(line, value);
    int end = word.contentStart();
    while (end < word.contentEnd() && word.bytes()[end] != '/') {
      end++;
    }
    return new AddressWord(extension, Span.between(word.contentStart(), end), pattern, prefix)
        .moved(-start);
  }

  private static Word word(CommandLine line, Span span) {
    int at = line.wordCount() - 1;
    while (line.word(at).start() > span.start()) {
      at--;
    }
    return line.word(at);
  }

  /** Of a command with an error too, for its author means some SA all the same. */
  private static Optional<SaType> type(CheckedLine checked) {
    CommandLine line = checked.line();
    if (line.wordCount() < 2 || line.word(1).role() != Role.SA_TYPE) {
      return Optional.empty();
    }
    String word = line.word(1).text();
    Optional<SaType> named = SaType.named(word);
    if (named.isPresent()) {
      return named;
    }
    return switch (word) {
      case "2" -> Optional.of(SaType.AH);
      case "3" -> Optional.of(SaType.ESP);
      default -> Optional.empty();
    };
  }
}
