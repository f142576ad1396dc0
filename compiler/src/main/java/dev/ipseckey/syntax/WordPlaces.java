package dev.ipseckey.syntax;

/** What a word would be in another place than its own. */
public final class WordPlaces {

  private WordPlaces() {}

  /** Whether the word spells an extension. */
  public static boolean isExtension(Word word) {
    return !word.isQuoted() && !word.hasUpperCase() && Keywords.isExtension(word.bytes(), word.contentStart(), word.contentEnd());
  }
}
