package dev.ipseckey.syntax;

import dev.ipseckey.language.Extension;

/** What a word would be in another place than its own. */
public final class WordPlaces {

  /** Longer words are looked at no further. */
  private static final int LONGEST =
      Extension.all().stream()
          .flatMap(extension -> extension.spellings().stream())
          .mapToInt(String::length)
          .max()
          .orElseThrow();

  private WordPlaces() {}

  /** Whether the word spells an extension. */
  public static boolean isExtension(Word word) {
    return word.end() - word.start() <= LONGEST
        && !word.isQuoted()
        && !word.hasUpperCase()
        && Keywords.isExtension(word.bytes(), word.contentStart(), word.contentEnd());
  }
}
