package dev.ipseckey.file;

import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.analysis.LabelTable;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.AlgorithmFile.Reading;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.pfkey.print.CookieMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * The tables that options name, read from their files. Each method throws {@link Unusable} if there
 * is no table in the file.
 */
public final class Tables {

  private Tables() {}

  public static HostsFile hosts(String file) {
    return HostsFile.parse(text(file));
  }

  public static LabelTable labels(String file) {
    return LabelTable.parse(text(file));
  }

  public static CookieMap cookies(String file) {
    return CookieMap.parse(text(file));
  }

  public static AlgorithmTable algorithms(String file) {
    return switch (AlgorithmFile.read(text(file))) {
      case Reading.Read(AlgorithmTable table) -> table;
      case Reading.Refused(List<String> faults) ->
          throw new Unusable(file, String.join("; ", faults));
    };
  }

  /** Any bytes are taken, because names in any encoding may stand in such a table. */
  private static String text(String file) {
    try {
      return new String(Files.readAllBytes(CommandFile.path(file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Unusable.because(file, e);
    }
  }
}
