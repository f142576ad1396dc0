package dev.ipseckey.terminal;

import dev.ipseckey.language.Extension;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the places of a command where a key is left out, to be asked for unseen: a question mark,
 * and a key of X, as the history has it.
 *
 * @param ask asks for the key of a keyword; empty if the command is not wanted any more
 */
record MissingKeys(Function<Extension, Optional<String>> ask) {

  /** A bit count may follow. */
  private static final Pattern LEFT_OUT = Pattern.compile("(?:\\?|X+)(?:/[0-9]{1,5})?");

  /** The command with all keys that are left out, each as it was answered. */
  Optional<SourceText> fillIn(SourceText text) {
    CommandLineReader reader = new CommandLineReader(false);
    reader.open(text);
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    int copied = 0;
    while (reader.next()) {
      CommandLine line = reader.line();
      Optional<Extension> keyword = Optional.empty();
      for (Word word : line.words()) {
        if (word.role() == Role.KEYWORD) {
          keyword = word.extension();
        } else if (isLeftOut(word, keyword)) {
          Optional<String> key = ask.apply(keyword.orElseThrow());
          if (key.isEmpty()) {
            return Optional.empty();
          }
          filled.write(text.bytes(), copied, word.start() - copied);
          filled.writeBytes((key.get().strip() + bits(word)).getBytes(StandardCharsets.UTF_8));
          copied = word.end();
        }
      }
    }
    filled.write(text.bytes(), copied, text.length() - copied);
    return Optional.of(
        new SourceText(
            filled.toByteArray(), filled.size(), text.firstLine(), text.firstByte(), text.atEnd()));
  }

  private static boolean isLeftOut(Word word, Optional<Extension> keyword) {
    return word.role() == Role.VALUE
        && keyword.filter(extension -> extension.kind() == ValueKind.KEY).isPresent()
        && LEFT_OUT.matcher(word.text()).matches();
  }

  private static String bits(Word word) {
    String text = word.text();
    return text.indexOf('/') < 0 ? "" : text.substring(text.indexOf('/'));
  }
}
