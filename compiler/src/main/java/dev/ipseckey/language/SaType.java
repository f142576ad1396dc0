package dev.ipseckey.language;

import java.util.Optional;

/**
 * An SA type by its number; ipseckey(8), SA_TYPE; RFC 2367 §3.3.
 *
 * @param number 0 to 255; 0 stands for all types
 */
public record SaType(int number) {

  public static final SaType ALL = new SaType(0);
  public static final SaType AH = new SaType(2);
  public static final SaType ESP = new SaType(3);

  /** The largest number that a message can hold. */
  public static final int MAX = 255;

  public SaType {
    if (number < 0 || number > MAX) {
      throw new IllegalArgumentException("SA type " + number);
    }
  }

  /** The type of a name, in any case. */
  public static Optional<SaType> named(String word) {
    if (AsciiCase.same(word, "ah")) {
      return Optional.of(AH);
    }
    if (AsciiCase.same(word, "esp")) {
      return Optional.of(ESP);
    }
    return AsciiCase.same(word, "all") ? Optional.of(ALL) : Optional.empty();
  }

  /** Whether it stands for all types. */
  public boolean isAll() {
    return number == ALL.number;
  }

  public boolean isAh() {
    return number == AH.number;
  }

  public boolean isEsp() {
    return number == ESP.number;
  }

  /** The name, or the number where there is no name. */
  public String display() {
    return switch (number) {
      case 0 -> "all";
      case 2 -> "ah";
      case 3 -> "esp";
      default -> Integer.toString(number);
    };
  }
}
