package dev.ipseckey.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key that is nowhere but where a test has put it, so that any digits of it that come out were
 * let out.
 *
 * @param digits 16 to 64 hex digits
 */
public record Canary(String digits) {

  /** Digits in a row that must not be seen. */
  public static final int RUN = 8;

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + RUN + ",}");

  /**
   * Digits of each piece of a key in several words: too few for a run, so it is their place that
   * must hide them.
   */
  private static final int PIECE = 7;

  /** A new key; one in eight has decimal digits only, and some of those begin with zeros. */
  public static Canary draw(Draw draw) {
    String alphabet =
        draw.oneIn(8) ? "0123456789" : draw.oneIn(4) ? "0123456789ABCDEF" : "0123456789abcdef";
    StringBuilder digits = new StringBuilder();
    for (int length = draw.between(16, 64); length > 0; length--) {
      digits.append(draw.of(alphabet));
    }
    if (alphabet.length() == 10 && draw.oneIn(2)) {
      digits.replace(0, digits.length() - RUN, "0".repeat(digits.length() - RUN));
    }
    return new Canary(digits.toString());
  }

  /** The key cut into pieces, the last of which may be shorter. */
  public List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < digits.length(); at += PIECE) {
      pieces.add(digits.substring(at, Math.min(at + PIECE, digits.length())));
    }
    return pieces;
  }

  /** Whether a piece of full length can be read in {@code text}. */
  public boolean isPieceIn(String text) {
    return pieces().stream().anyMatch(piece -> piece.length() == PIECE && text.contains(piece));
  }

  /** Only the hex digits of a text that could be of a key: what to search for many canaries. */
  public static String suspicious(String text) {
    return HEX.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
  }

  /** Whether a run of its digits can be read in {@code text}, in any case. */
  public boolean isIn(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.digit(text.charAt(i), 16) >= 0 ? run + 1 : 0;
      if (run >= RUN && hasRun(text.substring(i + 1 - RUN, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRun(String run) {
    boolean zeros = run.equals("0".repeat(RUN));
    return !zeros && digits.toLowerCase(Locale.ROOT).contains(run.toLowerCase(Locale.ROOT));
  }
}
