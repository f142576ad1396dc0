package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.syntax.Word;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that was probably meant. */
public final class Suggestions {

  /** Words longer than this are no misspelt keywords, and may be keys. */
  private static final int LONGEST = 24;

  private Suggestions() {}

  /**
   * The candidate nearest to {@code word}, if it is near enough: one slip in a short word, up to
   * three in a long one.
   */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.length() < 2 || word.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int most = Math.min(3, (lower.length() + 1) / 3);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    String best = null;
    int bestDistance = most + 1;
    for (String candidate : candidates) {
      int found = isTransposed(lower, candidate) ? 1 : distance.apply(lower, candidate);
      if (found >= 0 && found < bestDistance) {
        best = candidate;
        bestDistance = found;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The sentence of a hint. */
  public static Optional<String> didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(Suggestions::question);
  }

  /** What a hint says about a word that was found. */
  static String question(String candidate) {
    return "did you mean `" + candidate + "`?";
  }

  /**
   * A diagnostic of a word with the question whether another was meant, and the fix that writes it;
   * a safe one if only the case is wrong.
   */
  static Diagnostic suggest(Diagnostic found, Word word, Collection<String> candidates) {
    String text = word.text();
    return nearest(text, candidates)
        .map(
            meant ->
                found
                    .hint(question(meant))
                    .fix(
                        Fixes.write(
                            meant.equalsIgnoreCase(text) ? Safety.SAFE : Safety.SUGGESTED,
                            word,
                            meant)))
        .orElse(found);
  }

  /** Whether two neighbouring letters have changed places, which counts as one slip. */
  private static boolean isTransposed(String word, String candidate) {
    if (word.length() != candidate.length()) {
      return false;
    }
    int at = 0;
    while (at < word.length() && word.charAt(at) == candidate.charAt(at)) {
      at++;
    }
    return at + 1 < word.length()
        && word.charAt(at) == candidate.charAt(at + 1)
        && word.charAt(at + 1) == candidate.charAt(at)
        && word.substring(at + 2).equals(candidate.substring(at + 2));
  }
}
