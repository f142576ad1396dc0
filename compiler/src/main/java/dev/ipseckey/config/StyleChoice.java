package dev.ipseckey.config;

import dev.ipseckey.format.Style;
import java.util.Optional;

/**
 * What somebody wants of the style of formatted files.
 *
 * @param width columns that a line should not pass; empty if it does not matter to them
 * @param indent blanks before a continuation line; empty if they do not matter to them
 */
public record StyleChoice(Optional<Integer> width, Optional<Integer> indent) {

  private static final StyleChoice NONE = new StyleChoice(Optional.empty(), Optional.empty());

  /** No wishes. */
  public static StyleChoice none() {
    return NONE;
  }

  /** This one, and {@code other} where it wants something itself. */
  public StyleChoice with(StyleChoice other) {
    return new StyleChoice(other.width.or(() -> width), other.indent.or(() -> indent));
  }

  /**
   * The style, with the default for what is open.
   *
   * @throws IllegalArgumentException outside the ranges of {@link Style}
   */
  public Style style() {
    return new Style(width.orElse(Style.DEFAULT.width()), indent.orElse(Style.DEFAULT.indent()));
  }
}
