package dev.ipseckey.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sensitivity labels by name: one label a line, its hexadecimal internal form, then its name, which
 * may hold blanks; {@code #} opens a comment line. Names are compared without regard to case.
 */
public final class LabelTable {

  private final Map<String, String> hexByName;

  private LabelTable(Map<String, String> hexByName) {
    this.hexByName = hexByName;
  }

  public static LabelTable empty() {
    return new LabelTable(Map.of());
  }

  /** Reads a table; lines without both parts are passed over. */
  public static LabelTable parse(String text) {
    Map<String, String> table = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length == 2 && !parts[0].startsWith("#")) {
        table.put(parts[1].toLowerCase(Locale.ROOT), parts[0]);
      }
    }
    return new LabelTable(table);
  }

  /** The internal form of a name. */
  public Optional<String> hex(String name) {
    return Optional.ofNullable(hexByName.get(name.toLowerCase(Locale.ROOT)));
  }
}
