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
  private final Map<String, String> nameByHex;

  private LabelTable(Map<String, String> hexByName, Map<String, String> nameByHex) {
    this.hexByName = hexByName;
    this.nameByHex = nameByHex;
  }

  public static LabelTable empty() {
    return new LabelTable(Map.of(), Map.of());
  }

  /** Reads a table; lines without both parts are passed over. */
  public static LabelTable parse(String text) {
    Map<String, String> table = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length == 2 && !parts[0].startsWith("#")) {
        table.put(parts[1].toLowerCase(Locale.ROOT), parts[0]);
        names.putIfAbsent(parts[0].toLowerCase(Locale.ROOT), parts[1]);
      }
    }
    return new LabelTable(table, names);
  }

  /** The internal form of a name. */
  public Optional<String> hex(String name) {
    return Optional.ofNullable(hexByName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The first name of an internal form. */
  public Optional<String> name(String hex) {
    return Optional.ofNullable(nameByHex.get(hex.toLowerCase(Locale.ROOT)));
  }
}
