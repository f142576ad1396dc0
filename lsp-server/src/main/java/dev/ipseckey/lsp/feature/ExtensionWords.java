package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The extensions that a command can still take: allowed for it, not there yet, required ones first.
 * Each is offered in its canonical spelling and found by all.
 */
final class ExtensionWords {

  private static final int REQUIRED = 0;
  private static final int WANTED = 1;
  private static final int USUAL = 2;
  private static final int OTHER = 3;
  private static final int RARE = 4;

  private ExtensionWords() {}

  /**
   * What can follow.
   *
   * @param probed the text before the place
   * @param whole the whole command, for what is given behind the place
   */
  static List<Suggestion> of(CommandName command, LineView probed, CommandLine whole) {
    Set<Extension> given = EnumSet.noneOf(Extension.class);
    for (Word word : whole.words()) {
      word.extension().map(Extension::slot).ifPresent(given::add);
    }
    Optional<SaType> type = probed.type();
    List<Suggestion> words = new ArrayList<>();
    for (Extension extension : Extension.all()) {
      if (extension.usableWith(command)
          && !given.contains(extension.slot())
          && fits(extension, type)) {
        words.add(word(extension, rank(extension, command, type, given)));
      }
    }
    return words;
  }

  private static Suggestion word(Extension extension, int rank) {
    boolean flag = extension.kind() == ValueKind.FLAG;
    return Suggestion.of(
            extension.canonical(),
            flag ? Suggestion.Kind.FLAG : Suggestion.Kind.EXTENSION,
            rank,
            flag ? extension.meaning() : extension.kind().placeholder(),
            Documentation.of(extension))
        .filteredBy(String.join(" ", extension.spellings()));
  }

  private static boolean fits(Extension extension, Optional<SaType> type) {
    boolean ah = type.filter(SaType::isAh).isPresent();
    return switch (extension) {
      case ENCR_ALG, ENCRKEY, RESERVED_BITS, ENCAP, NAT_LOC, NAT_REM, NAT_LPORT, NAT_RPORT -> !ah;
      default -> true;
    };
  }

  private static int rank(
      Extension extension, CommandName command, Optional<SaType> type, Set<Extension> given) {
    if (Extension.requiredBy(command).contains(extension)) {
      return REQUIRED;
    }
    boolean ah = type.filter(SaType::isAh).isPresent();
    return switch (extension) {
      case SRC, INBOUND, OUTBOUND -> USUAL;
      case AUTH_ALG -> command == CommandName.ADD ? ah ? REQUIRED : WANTED : OTHER;
      case ENCR_ALG -> command == CommandName.ADD ? WANTED : OTHER;
      case AUTHKEY -> given.contains(Extension.AUTH_ALG) ? REQUIRED : keyRank(command);
      case ENCRKEY -> given.contains(Extension.ENCR_ALG) ? REQUIRED : keyRank(command);
      case NAT_LOC, NAT_REM, NAT_LPORT, NAT_RPORT ->
          given.contains(Extension.ENCAP) ? WANTED : RARE;
      case HARD_ADDTIME, SOFT_ADDTIME, HARD_BYTES, SOFT_BYTES ->
          command == CommandName.ADD ? OTHER : WANTED;
      case SRC6,
          DST6,
          ISRC6,
          IDST6,
          RESERVED_BITS,
          REPLAY,
          REPLAY_VALUE,
          SOFT_ALLOC,
          HARD_ALLOC,
          LABEL,
          OUTER_LABEL,
          IMPLICIT_LABEL,
          SRCIDTYPE,
          DSTIDTYPE ->
          RARE;
      default -> OTHER;
    };
  }

  private static int keyRank(CommandName command) {
    return command == CommandName.ADD ? USUAL : RARE;
  }
}
