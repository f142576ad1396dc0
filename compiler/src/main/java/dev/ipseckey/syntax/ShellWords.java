package dev.ipseckey.syntax;

import dev.ipseckey.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a command that the shell has cut into words: no comments, no continuation, no quotation
 * marks; a word may hold anything.
 */
public final class ShellWords {

  private ShellWords() {}

  /** The line of some words; its text is the words with a blank between them. */
  public static CommandLine read(List<String> words) {
    SourceText source = SourceText.of(String.join(" ", words));
    return new CommandLineReader(false)
        .ofWords(
            source,
            words.stream()
                .mapToInt(word -> word.getBytes(StandardCharsets.UTF_8).length)
                .toArray());
  }
}
