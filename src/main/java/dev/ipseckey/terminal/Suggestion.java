package dev.ipseckey.terminal;

/**
 * A word that could stand at the cursor.
 *
 * @param word the whole of it
 * @param meaning what it says, as a phrase; may be empty
 * @param whole whether nothing can follow it without a blank; false for a folder
 */
public record Suggestion(String word, String meaning, boolean whole) {

  Suggestion(String word, String meaning) {
    this(word, meaning, true);
  }
}
