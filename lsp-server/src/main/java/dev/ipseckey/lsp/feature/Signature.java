package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.ValueKind;
import java.util.ArrayList;
import java.util.List;

/** How a command is written, part by part. */
final class Signature {

  private Signature() {}

  /** The whole of it in one line. */
  static String of(CommandName command) {
    return String.join(" ", parts(command));
  }

  /** The command's word, then what follows it. */
  static List<String> parts(CommandName command) {
    List<String> parts = new ArrayList<>(List.of(command.canonical()));
    switch (command.operands()) {
      case EXTENSIONS, LOCATORS -> {
        parts.add("{ah|esp}");
        Extension.requiredBy(command).stream().map(Signature::of).forEach(parts::add);
        if (command == CommandName.ADD) {
          parts.add("{auth_alg|encr_alg} <algorithm>");
          parts.add("{authkey|encrkey} <hex key[/bits]>");
        }
        parts.add("[extension…]");
      }
      case OPTIONAL_TABLE -> parts.add("[all|ah|esp]");
      case TABLE_AND_FILE -> {
        parts.add("{all|ah|esp}");
        parts.add("[file]");
      }
      case TOPIC -> parts.add("[command|extension]");
      case FILE -> parts.add("file");
      case NONE, IGNORED -> {}
    }
    return parts;
  }

  /** An extension with its value. */
  static String of(Extension extension) {
    return extension.kind() == ValueKind.FLAG
        ? extension.canonical()
        : extension.canonical() + " <" + extension.kind().placeholder() + ">";
  }
}
