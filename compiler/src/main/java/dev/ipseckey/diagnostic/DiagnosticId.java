package dev.ipseckey.diagnostic;

import static dev.ipseckey.diagnostic.Layer.ANALYSIS;
import static dev.ipseckey.diagnostic.Layer.EXECUTION;
import static dev.ipseckey.diagnostic.Layer.LEXICAL;
import static dev.ipseckey.diagnostic.Severity.ERROR;
import static dev.ipseckey.diagnostic.Severity.HINT;
import static dev.ipseckey.diagnostic.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of everything the compiler can say. Printed as a kebab name, {@code missing-value};
 * a name stays once it has been published and is never given to something else.
 */
public enum DiagnosticId {
  // Lines
  LINE_TOO_LONG(LEXICAL, ERROR, "a line of more than 4094 bytes"),
  COMMAND_TOO_LONG(LEXICAL, ERROR, "a command of more than 4095 bytes over all its lines"),
  NUL_BYTE(LEXICAL, ERROR, "a NUL byte"),
  BAD_ENCODING(LEXICAL, WARNING, "bytes that are not UTF-8"),
  UNICODE_SPACE(LEXICAL, ERROR, "a blank that is not one of the six of the language"),
  BLANK_AFTER_BACKSLASH(LEXICAL, ERROR, "blanks between a final backslash and the end of the line"),
  CRLF_CONTINUATION(LEXICAL, ERROR, "a final backslash before a carriage return"),
  DANGLING_CONTINUATION(LEXICAL, ERROR, "a final backslash on the last line"),
  COMMENT_CONTINUED(LEXICAL, WARNING, "a comment that runs on over the next line"),
  COMMENT_IN_COMMAND(LEXICAL, ERROR, "a comment behind or inside a command"),
  SAVED_DYING(LEXICAL, ERROR, "the remark that save writes into the command of a dying SA"),

  // Words and quotes
  EMPTY_STRING(LEXICAL, ERROR, "a quoted word with nothing in it"),
  MISPLACED_QUOTE(LEXICAL, ERROR, "a quotation mark inside a word, or text behind a closing one"),
  UNTERMINATED_QUOTE(LEXICAL, ERROR, "a quotation mark that nothing closes"),
  QUOTED_LEADING_BLANK(LEXICAL, WARNING, "blanks behind an opening quotation mark"),
  MULTILINE_STRING(LEXICAL, WARNING, "a quoted word over several lines"),
  SINGLE_QUOTE(LEXICAL, HINT, "a word that begins with a single quotation mark"),

  // Commands and SA types
  UNKNOWN_COMMAND(ANALYSIS, ERROR, "a first word that is no command"),
  KEYWORD_CASE(ANALYSIS, ERROR, "a keyword that is not in lower case"),
  NOT_ALLOWED_IN_FILE(ANALYSIS, ERROR, "a command that files may not hold"),
  NOT_FROM_SHELL(ANALYSIS, ERROR, "a command that carries keys, as operands of the program"),
  MISSING_SATYPE(ANALYSIS, ERROR, "a command without its SA type"),
  UNKNOWN_SATYPE(ANALYSIS, ERROR, "a word that is no SA type"),
  UNSPECIFIC_SATYPE(ANALYSIS, ERROR, "all, where one SA type is needed"),
  SATYPE_RANGE(ANALYSIS, ERROR, "an SA type number outside 1 to 255"),
  SATYPE_NUMERIC_OTHER(ANALYSIS, WARNING, "an SA type number other than 2 and 3"),
  EXTRA_ARGUMENTS(ANALYSIS, ERROR, "words behind a complete command"),
  EXIT_IN_FILE(ANALYSIS, WARNING, "quit or exit in a file"),
  UNREACHABLE_COMMAND(ANALYSIS, WARNING, "a command behind quit or exit"),

  // Extensions
  UNKNOWN_EXTENSION(ANALYSIS, ERROR, "a word where a keyword is due"),
  EXTENSION_NOT_USABLE(ANALYSIS, ERROR, "an extension that the command does not take"),
  DUPLICATE_EXTENSION(ANALYSIS, ERROR, "an extension given twice, in any spelling"),
  REPEATED_FLAG(ANALYSIS, WARNING, "inbound or outbound given twice"),
  MISSING_VALUE(ANALYSIS, ERROR, "a keyword without its value"),
  VALUE_LOOKS_LIKE_KEYWORD(ANALYSIS, HINT, "a host name, identity or label that spells a keyword"),

  // Numbers
  BAD_NUMBER(ANALYSIS, ERROR, "a word that is no number"),
  SIGNED_NUMBER(ANALYSIS, ERROR, "a number with a sign"),
  NUMBER_RANGE(ANALYSIS, ERROR, "a number that its field cannot hold"),
  ZERO_SPI(ANALYSIS, ERROR, "an SPI of 0"),
  SERVICE_NAME(ANALYSIS, ERROR, "the name of a port or protocol instead of its number"),

  // States, algorithms, identities, labels
  UNKNOWN_STATE(ANALYSIS, ERROR, "a word that is no state"),
  STATE_RANGE(ANALYSIS, ERROR, "a state number above 3"),
  LARVAL_STATE(ANALYSIS, ERROR, "the state larval, which only the kernel gives"),
  UNKNOWN_ALGORITHM(ANALYSIS, ERROR, "a word that is no algorithm of this kind"),
  COUNTER_MODE_MANUAL(ANALYSIS, WARNING, "a counter-mode cipher with a manual key"),
  REPLAY_WITH_MANUAL(ANALYSIS, WARNING, "a replay window on a manual SA"),
  BAD_ENCAP(ANALYSIS, ERROR, "an encapsulation other than udp"),
  UNKNOWN_IDENTITY_TYPE(ANALYSIS, ERROR, "a word that is no identity type"),
  LABELS_NOT_ENABLED(ANALYSIS, ERROR, "a label without Trusted Extensions"),
  BAD_LABEL(ANALYSIS, ERROR, "a hexadecimal label of the wrong shape"),
  UNKNOWN_LABEL(ANALYSIS, ERROR, "a label name that is in no table"),

  // Keys
  KEY_NOT_HEX(ANALYSIS, ERROR, "a key with something else than hex digits"),
  MASKED_KEY(ANALYSIS, ERROR, "a key of X, as saved with -p"),
  EMPTY_KEY(ANALYSIS, ERROR, "a key of no bits"),
  BAD_KEY_BITS(ANALYSIS, ERROR, "a bit count that is no number"),
  KEY_BITS_TOO_BIG(ANALYSIS, ERROR, "more bits than the key has digits for"),
  KEY_TRUNCATED(ANALYSIS, WARNING, "digits beyond the bit count"),

  // Addresses and names
  BAD_ADDRESS(ANALYSIS, ERROR, "a word that is neither an address nor a host name"),
  UNKNOWN_HOST(ANALYSIS, ERROR, "a host name that cannot be found"),
  UNSUPPORTED_ADDRESS_TYPE(
      ANALYSIS, ERROR, "a host name with addresses that are neither IPv4 nor IPv6"),
  NAME_WITH_NUMERIC(ANALYSIS, ERROR, "a host name under -n"),
  NOT_IPV6(ANALYSIS, ERROR, "something other than IPv6 for a keyword that ends in 6"),
  AMBIGUOUS_ADDRESS(ANALYSIS, ERROR, "a host name with several addresses where one is needed"),
  BAD_PREFIX(ANALYSIS, ERROR, "a prefix length that is no number"),
  PREFIX_RANGE(ANALYSIS, ERROR, "a prefix longer than the address"),
  NO_SOURCE_FOR_DESTINATION(
      ANALYSIS, ERROR, "a destination address that no source address can reach"),
  SEVERAL_SOURCE_ADDRESSES(
      ANALYSIS, WARNING, "a source name with several addresses for a destination"),
  LOCATOR_PORT_IGNORED(
      ANALYSIS, WARNING, "a port or protocol that has no effect beside an address"),

  // What belongs together
  AH_WITH_ENCR(ANALYSIS, ERROR, "an encryption algorithm for ah"),
  NULL_WITH_KEY(ANALYSIS, ERROR, "a key for null encryption"),
  RESERVED_BITS_ORDER(ANALYSIS, ERROR, "reserved_bits behind the key that it is for"),
  TUNNEL_PROTOCOL(ANALYSIS, ERROR, "inner addresses with a protocol other than 4 and 41"),
  NAT_WITHOUT_ENCAP(ANALYSIS, ERROR, "NAT addresses or ports without encap udp"),
  ENCAP_WITHOUT_NAT(ANALYSIS, ERROR, "encap udp without NAT addresses and ports"),
  MISSING_SPI(ANALYSIS, ERROR, "an SA without its SPI"),
  MISSING_DESTINATION(ANALYSIS, ERROR, "an SA without its destination address"),
  MISSING_ALGORITHM(ANALYSIS, ERROR, "add without an algorithm"),
  MISSING_KEY(ANALYSIS, ERROR, "add without a key"),

  // Answers of the SADB
  SA_EXISTS(EXECUTION, ERROR, "an SA that is there already"),
  SA_NOT_FOUND(EXECUTION, ERROR, "an SA that is not there"),
  SADB_REFUSED(EXECUTION, ERROR, "values that the SADB does not take"),
  SADB_ERROR(EXECUTION, ERROR, "a command that the SADB could not carry out"),
  NO_ANSWER(EXECUTION, ERROR, "a command that the SADB did not answer");

  private final Layer layer;
  private final Severity severity;
  private final String title;
  private final String kebab;

  DiagnosticId(Layer layer, Severity severity, String title) {
    this.layer = layer;
    this.severity = severity;
    this.title = title;
    this.kebab = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is found. */
  public Layer layer() {
    return layer;
  }

  /** How bad it is unless a case says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it flags, as a noun. */
  public String title() {
    return title;
  }

  /** The name as it is printed: {@code missing-value}. */
  public String kebab() {
    return kebab;
  }

  public static Optional<DiagnosticId> named(String kebab) {
    for (DiagnosticId id : values()) {
      if (id.kebab.equals(kebab)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
