package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.language.SaState;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of each word of the vocabulary, in Markdown; ipseckey(8). */
final class Documentation {

  private Documentation() {}

  static String of(CommandName command) {
    List<String> parts = new ArrayList<>();
    parts.add("**`" + command.canonical() + "`**: " + command.purpose() + ".");
    parts.add("`" + Signature.of(command) + "`");
    if (!command.allowedInFile()) {
      parts.add("Not allowed in a file.");
    } else if (!command.allowedFromShell()) {
      parts.add("In files and at the prompt; not from the shell, where others could see its keys.");
    }
    synonyms(command.spellings()).ifPresent(parts::add);
    parts.add("*ipseckey(8), COMMANDS*");
    return String.join("\n\n", parts);
  }

  static String of(SaType type) {
    String text =
        type.isEsp()
            ? "**`esp`**: encapsulating security payload, encryption and integrity; SA type 3, RFC 4303."
            : type.isAh()
                ? "**`ah`**: authentication header, integrity only; SA type 2, RFC 4302."
                : type.isAll()
                    ? "**`all`**: the SAs of all types."
                    : "SA type " + type.number() + ", which is neither ah nor esp.";
    return text + "\n\n*ipseckey(8), SA_TYPE*";
  }

  static String of(Extension extension) {
    List<String> parts = new ArrayList<>();
    String value =
        extension.kind() == ValueKind.FLAG ? "" : " *" + extension.kind().placeholder() + "*";
    parts.add("**`" + extension.canonical() + "`**" + value + ": " + extension.meaning() + ".");
    range(extension).ifPresent(parts::add);
    Defaults.of(extension).ifPresent(text -> parts.add("Default: " + text + "."));
    parts.add(users(extension));
    synonyms(extension.spellings()).ifPresent(parts::add);
    parts.add(
        isDocumented(extension)
            ? "*ipseckey(8), EXTENSION VALUE TYPES*"
            : "*Not in the manual page.*");
    return String.join("\n\n", parts);
  }

  static String of(Algorithm algorithm) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "**`%s`**: %s algorithm %d."
            .formatted(algorithm.name(), algorithm.kind().word(), algorithm.number()));
    String salt =
        algorithm.saltBytes() > 0
            ? ", of which the last " + 8 * algorithm.saltBytes() + " are the salt"
            : "";
    parts.add("It takes " + KeyFit.lengthsInWords(algorithm) + salt + ".");
    AlgorithmStatus.objection(algorithm).ifPresent(text -> parts.add("⚠ " + text + "."));
    synonyms(algorithm.names()).ifPresent(parts::add);
    parts.add("*ipsecalgs(8)*");
    return String.join("\n\n", parts);
  }

  static String of(SaState state) {
    String text =
        switch (state) {
          case LARVAL -> "being set up; only the kernel gives it";
          case MATURE -> "in use; the default";
          case DYING -> "past its soft lifetime, still in use; the SADB refuses to add such an SA";
          case DEAD -> "past its hard lifetime; the SADB refuses to add such an SA";
        };
    return "**`%s`** (%d): %s.\n\n*ipseckey(8), state; RFC 2367 §2.3.1*"
        .formatted(state.word(), state.number(), text);
  }

  static String of(IdentityType type) {
    String text =
        switch (type) {
          case PREFIX -> "an address and prefix length";
          case FQDN -> "a host name";
          case USER_FQDN -> "user@host";
          case DER_DN -> "a distinguished name; not in the manual page";
          case DER_GN -> "a general name; not in the manual page";
        };
    return "**`%s`** (%d): %s.\n\n*ipseckey(8), srcidtype*"
        .formatted(type.names().getFirst(), type.number(), text);
  }

  private static Optional<String> range(Extension extension) {
    return switch (extension.kind()) {
      case NUMBER, PORT, PROTOCOL ->
          Optional.of(
              "Range: %s to %s. Decimal, hex behind `0x`, octal behind `0`."
                  .formatted(lowest(extension), Long.toUnsignedString(extension.max())));
      case KEY -> Optional.of("Hex digits; `/BITS` behind them if not all bits count. Secret.");
      case INNER_ADDRESS, INNER_ADDRESS6 -> Optional.of("`/PREFIX` behind it makes it a network.");
      case FLAG,
          STATE,
          AUTH_ALGORITHM,
          ENCR_ALGORITHM,
          ENCAPSULATION,
          ADDRESS,
          ADDRESS6,
          IDENTITY,
          LABEL,
          UNUSED ->
          Optional.empty();
    };
  }

  private static int lowest(Extension extension) {
    return extension == Extension.SPI || extension == Extension.PAIR_SPI ? 1 : 0;
  }

  private static String users(Extension extension) {
    if (extension.isReserved()) {
      return "Reserved: no command takes it.";
    }
    List<String> users =
        CommandName.all().stream()
            .filter(extension::usableWith)
            .map(command -> "`" + command.canonical() + "`")
            .toList();
    String required =
        Extension.requiredBy(CommandName.ADD).contains(extension) ? " All of them need it." : "";
    return "For " + String.join(", ", users) + "." + required;
  }

  /** The manual page knows no limits on allocations, and not all old names of inner addresses. */
  private static boolean isDocumented(Extension extension) {
    return extension != Extension.SOFT_ALLOC && extension != Extension.HARD_ALLOC;
  }

  private static Optional<String> synonyms(List<String> spellings) {
    return spellings.size() == 1
        ? Optional.empty()
        : Optional.of(
            "Also spelled "
                + String.join(
                    ", ",
                    spellings.subList(1, spellings.size()).stream()
                        .map(word -> "`" + word + "`")
                        .toList())
                + ".");
  }
}
