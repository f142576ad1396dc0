package dev.ipseckey.properties;

import dev.ipseckey.language.Extension;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of a document that are right where they are: unsigned, and no larger than their
 * field.
 */
final class AcceptedNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("\\+?(0[xX](?<hex>[0-9a-fA-F]+)|0(?<octal>[0-7]*)|(?<decimal>[1-9][0-9]*))");

  private AcceptedNumbers() {}

  static Stream<String> of(Document document) {
    return document.lines().stream().flatMap(AcceptedNumbers::of);
  }

  private static Stream<String> of(CommandLine line) {
    return IntStream.range(1, line.wordCount())
        .filter(i -> line.word(i).role() == Role.VALUE && line.word(i - 1).role() == Role.KEYWORD)
        .filter(
            i ->
                line.word(i - 1)
                    .extension()
                    .filter(extension -> isAccepted(line.word(i), extension))
                    .isPresent())
        .mapToObj(i -> line.word(i).text());
  }

  private static boolean isAccepted(Word word, Extension extension) {
    if (!extension.kind().isNumber()) {
      return false;
    }
    Matcher number = NUMBER.matcher(word.text());
    return number.matches()
        && value(number).compareTo(new BigInteger(Long.toUnsignedString(extension.max()))) <= 0;
  }

  private static BigInteger value(Matcher number) {
    if (number.group("hex") != null) {
      return new BigInteger(number.group("hex"), 16);
    }
    return number.group("decimal") != null
        ? new BigInteger(number.group("decimal"))
        : new BigInteger("0" + number.group("octal"), 8);
  }
}
