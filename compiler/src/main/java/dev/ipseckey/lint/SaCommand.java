package dev.ipseckey.lint;

import static java.util.Objects.requireNonNull;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.model.KeyMaterial;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that names an SA, laid out so that a rule finds any argument at once. One is filled
 * again and again: nothing of it may be kept.
 */
public final class SaCommand {

  /** The slot of each extension, by its ordinal: looked up for every rule. */
  private static final int[] SLOTS =
      Extension.all().stream().mapToInt(extension -> extension.slot().ordinal()).toArray();

  private final @Nullable Argument[] bySlot = new Argument[Extension.all().size()];
  private final @Nullable Argument[] inOrder = new Argument[Extension.all().size()];
  private int count;
  private long present;
  private @Nullable CheckedLine checked;
  private Command.@Nullable OnSa command;

  SaCommand() {}

  private static int slot(Extension extension) {
    return SLOTS[extension.ordinal()];
  }

  void open(CheckedLine line, Command.OnSa onSa) {
    checked = line;
    command = onSa;
    Arrays.fill(bySlot, null);
    present = 0;
    List<Argument> arguments = onSa.arguments().inOrder();
    count = arguments.size();
    for (int i = 0; i < count; i++) {
      Argument argument = arguments.get(i);
      int slot = slot(argument.extension());
      inOrder[i] = argument;
      bySlot[slot] = argument;
      present |= 1L << slot;
    }
  }

  long present() {
    return present;
  }

  public CommandLine line() {
    return checkedLine().line();
  }

  public CheckedLine checkedLine() {
    if (checked == null) {
      throw new IllegalStateException("no command is open");
    }
    return checked;
  }

  private Command.OnSa command() {
    if (command == null) {
      throw new IllegalStateException("no command is open");
    }
    return command;
  }

  public CommandName name() {
    return command().name();
  }

  public boolean isAdd() {
    return command() instanceof Command.Add;
  }

  public SaType type() {
    return command().type();
  }

  /** The command word. */
  public Span word() {
    return command().word();
  }

  /** Number of arguments. */
  public int size() {
    return count;
  }

  /** An argument by its place, from 0. */
  public Argument get(int index) {
    return requireNonNull(inOrder[index]);
  }

  /** Whether the extension is there, in any spelling. */
  public boolean has(Extension extension) {
    return (present & 1L << slot(extension)) != 0;
  }

  /** Whether one of the extensions that describe an inner header is there: tunnel mode. */
  public boolean isTunnel() {
    return has(Extension.ISRC)
        || has(Extension.IDST)
        || has(Extension.ISPORT)
        || has(Extension.IDPORT)
        || has(Extension.IPROTO);
  }

  public Optional<Argument> argument(Extension extension) {
    return Optional.ofNullable(bySlot[slot(extension)]);
  }

  /** An argument that is known to be there. */
  public Argument given(Extension extension) {
    return requireNonNull(bySlot[slot(extension)]);
  }

  /**
   * The value of a number, port or protocol; 0, which stands for all of them left out, if absent.
   */
  public long number(Extension extension) {
    return bySlot[slot(extension)] instanceof Argument.Numeric numeric ? numeric.number() : 0;
  }

  /** The number of an algorithm, 0 if there is none. */
  public int algorithm(Extension extension) {
    return bySlot[slot(extension)] instanceof Argument.AlgorithmChoice choice ? choice.number() : 0;
  }

  /** The row of the algorithm that is named, if the table has one. */
  public Optional<Algorithm> algorithmRow(Extension extension) {
    return bySlot[slot(extension)] instanceof Argument.AlgorithmChoice choice
        ? choice.algorithm()
        : Optional.empty();
  }

  public Optional<KeyMaterial> key(Extension extension) {
    return bySlot[slot(extension)] instanceof Argument.Key key
        ? Optional.of(key.key())
        : Optional.empty();
  }

  /** What stands for an outer, inner or NAT address. */
  public Optional<AddressPattern> pattern(Extension extension) {
    Argument argument = bySlot[slot(extension)];
    if (argument instanceof Argument.Address outer) {
      return Optional.of(outer.pattern());
    }
    return argument instanceof Argument.InnerAddress inner
        ? Optional.of(inner.pattern())
        : Optional.empty();
  }

  /** An address in numbers. */
  public Optional<IpAddress> literal(Extension extension) {
    return pattern(extension).orElse(null) instanceof AddressPattern.Literal(IpAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /** The text of a place in the command. */
  public String text(Span span) {
    return line().source().text(span);
  }

  /** The word that stands at a place of the model. */
  public Word word(Span span) {
    CommandLine line = line();
    int low = 0;
    int high = line.wordCount() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Word word = line.word(middle);
      if (word.start() == span.start()) {
        return word;
      }
      if (word.start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    throw new IllegalArgumentException("no word at " + span.start());
  }

  /** What the keyword of an argument says: the spelling that was chosen. */
  public String spelling(Argument argument) {
    return word(argument.keyword()).text();
  }

  /** A place to insert words: behind the last word. */
  public Span behind() {
    Word last = line().word(line().wordCount() - 1);
    return new Span(last.end(), 0);
  }
}
