package dev.ipseckey.help;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.language.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/**
 * Help on a keyword: what it says of an SA, its value, its commands.
 *
 * @param algorithms those that are named
 */
record KeywordHelp(AlgorithmTable algorithms) {

  private static final int WIDTH = 62;
  private static final String INDENT = " ".repeat(14);

  String of(Extension extension) {
    String line =
        WordUtils.wrap(
                String.join(", ", extension.spellings()) + " - " + extension.meaning(),
                WIDTH + INDENT.length(),
                "\n  ",
                false)
            + "\n";
    if (extension.isReserved()) {
      return line + row("Commands", "none");
    }
    String commands =
        CommandName.all().stream()
            .filter(extension::usableWith)
            .map(CommandName::canonical)
            .collect(Collectors.joining(", "));
    return line
        + row("Value", value(extension))
        + names(extension.kind()).map(names -> row("Known", names)).orElse("")
        + row("Commands", commands)
        + (extension.kind() == ValueKind.KEY
            ? row("Unseen", "write ? instead of the key at the prompt, and you are asked for it")
            : "");
  }

  private static String value(Extension extension) {
    ValueKind kind = extension.kind();
    if (kind.words() == 0) {
      return "none";
    }
    return extension.max() == 0
        ? kind.placeholder()
        : kind.placeholder() + ", 0 to " + Long.toUnsignedString(extension.max());
  }

  /** The names that the value can be, where it can be a name. */
  private Optional<String> names(ValueKind kind) {
    return switch (kind) {
      case STATE -> Optional.of(listed(SaState.all().stream().map(SaState::word).toList()));
      case AUTH_ALGORITHM -> Optional.of(algorithms(Algorithm.Kind.AUTHENTICATION));
      case ENCR_ALGORITHM -> Optional.of(algorithms(Algorithm.Kind.ENCRYPTION));
      case IDENTITY ->
          Optional.of(
              listed(IdentityType.all().stream().flatMap(type -> type.names().stream()).toList()));
      case FLAG,
          NUMBER,
          PORT,
          PROTOCOL,
          ENCAPSULATION,
          ADDRESS,
          ADDRESS6,
          INNER_ADDRESS,
          INNER_ADDRESS6,
          KEY,
          LABEL,
          UNUSED ->
          Optional.empty();
    };
  }

  private String algorithms(Algorithm.Kind kind) {
    return listed(algorithms.all(kind).stream().map(Algorithm::name).toList());
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private static String row(String name, String text) {
    return "    %-10s%s\n".formatted(name, WordUtils.wrap(text, WIDTH, "\n" + INDENT, false));
  }
}
