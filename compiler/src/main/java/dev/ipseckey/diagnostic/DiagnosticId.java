package dev.ipseckey.diagnostic;

import static dev.ipseckey.diagnostic.Layer.ANALYSIS;
import static dev.ipseckey.diagnostic.Layer.EXECUTION;
import static dev.ipseckey.diagnostic.Layer.LEXICAL;
import static dev.ipseckey.diagnostic.Layer.LINT;
import static dev.ipseckey.diagnostic.Severity.ERROR;
import static dev.ipseckey.diagnostic.Severity.HINT;
import static dev.ipseckey.diagnostic.Severity.INFO;
import static dev.ipseckey.diagnostic.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of everything the compiler can say. Printed as a kebab name, {@code missing-value};
 * a name stays once it has been published and is never given to something else.
 */
public enum DiagnosticId {
  // Lines
  LINE_TOO_LONG(LEXICAL, ERROR, "L014", "a line of more than 4094 bytes"),
  COMMAND_TOO_LONG(LEXICAL, ERROR, "a command of more than 4095 bytes over all its lines"),
  NUL_BYTE(LEXICAL, ERROR, "a NUL byte"),
  BAD_ENCODING(LEXICAL, WARNING, "bytes that are not UTF-8"),
  UNICODE_SPACE(LEXICAL, ERROR, "L012", "a blank that is not one of the six of the language"),
  BLANK_AFTER_BACKSLASH(
      LEXICAL, ERROR, "L001", "blanks between a final backslash and the end of the line"),
  CRLF_CONTINUATION(LEXICAL, ERROR, "L002", "a final backslash before a carriage return"),
  DANGLING_CONTINUATION(LEXICAL, ERROR, "L006", "a final backslash on the last line"),
  COMMENT_CONTINUED(LEXICAL, WARNING, "L004", "a comment that runs on over the next line"),
  COMMENT_IN_COMMAND(LEXICAL, ERROR, "L005", "a comment behind or inside a command"),
  SAVED_DYING(LEXICAL, ERROR, "L153", "the remark that save writes into the command of a dying SA"),

  // Words and quotes
  EMPTY_STRING(LEXICAL, ERROR, "L010", "a quoted word with nothing in it"),
  MISPLACED_QUOTE(
      LEXICAL, ERROR, "L009", "a quotation mark inside a word, or text behind a closing one"),
  UNTERMINATED_QUOTE(LEXICAL, ERROR, "L008", "a quotation mark that nothing closes"),
  QUOTED_LEADING_BLANK(LEXICAL, WARNING, "L011", "blanks behind an opening quotation mark"),
  MULTILINE_STRING(LEXICAL, WARNING, "a quoted word over several lines"),
  SINGLE_QUOTE(LEXICAL, HINT, "a word that begins with a single quotation mark"),

  // Commands and SA types
  UNKNOWN_COMMAND(ANALYSIS, ERROR, "a first word that is no command"),
  KEYWORD_CASE(ANALYSIS, ERROR, "L015", "a keyword that is not in lower case"),
  NOT_ALLOWED_IN_FILE(ANALYSIS, ERROR, "L146", "a command that files may not hold"),
  NOT_FROM_SHELL(ANALYSIS, ERROR, "a command that carries keys, as operands of the program"),
  MISSING_SATYPE(ANALYSIS, ERROR, "a command without its SA type"),
  UNKNOWN_SATYPE(ANALYSIS, ERROR, "a word that is no SA type"),
  UNSPECIFIC_SATYPE(ANALYSIS, ERROR, "all, where one SA type is needed"),
  SATYPE_RANGE(ANALYSIS, ERROR, "an SA type number outside 1 to 255"),
  SATYPE_NUMERIC_OTHER(ANALYSIS, WARNING, "an SA type number other than 2 and 3"),
  EXTRA_ARGUMENTS(ANALYSIS, ERROR, "words behind a complete command"),
  EXIT_IN_FILE(ANALYSIS, WARNING, "L147", "quit or exit in a file"),
  UNREACHABLE_COMMAND(ANALYSIS, WARNING, "L148", "a command behind quit or exit"),

  // Extensions
  UNKNOWN_EXTENSION(ANALYSIS, ERROR, "a word where a keyword is due"),
  EXTENSION_NOT_USABLE(ANALYSIS, ERROR, "an extension that the command does not take"),
  DUPLICATE_EXTENSION(ANALYSIS, ERROR, "an extension given twice, in any spelling"),
  REPEATED_FLAG(ANALYSIS, WARNING, "inbound or outbound given twice"),
  MISSING_VALUE(ANALYSIS, ERROR, "a keyword without its value"),
  VALUE_LOOKS_LIKE_KEYWORD(ANALYSIS, HINT, "a host name, identity or label that spells a keyword"),

  // Numbers
  BAD_NUMBER(ANALYSIS, ERROR, "a word that is no number"),
  SIGNED_NUMBER(ANALYSIS, ERROR, "L017", "a number with a sign"),
  NUMBER_RANGE(ANALYSIS, ERROR, "L018", "a number that its field cannot hold"),
  ZERO_SPI(ANALYSIS, ERROR, "an SPI of 0"),
  SERVICE_NAME(ANALYSIS, ERROR, "L039", "the name of a port or protocol instead of its number"),

  // States, algorithms, identities, labels
  UNKNOWN_STATE(ANALYSIS, ERROR, "a word that is no state"),
  STATE_RANGE(ANALYSIS, ERROR, "a state number above 3"),
  LARVAL_STATE(ANALYSIS, ERROR, "the state larval, which only the kernel gives"),
  UNKNOWN_ALGORITHM(ANALYSIS, ERROR, "a word that is no algorithm of this kind"),
  COUNTER_MODE_MANUAL(ANALYSIS, WARNING, "L059", "a counter-mode cipher with a manual key"),
  REPLAY_WITH_MANUAL(ANALYSIS, WARNING, "L057", "a replay window on a manual SA"),
  BAD_ENCAP(ANALYSIS, ERROR, "an encapsulation other than udp"),
  UNKNOWN_IDENTITY_TYPE(ANALYSIS, ERROR, "a word that is no identity type"),
  LABELS_NOT_ENABLED(ANALYSIS, ERROR, "L107", "a label without Trusted Extensions"),
  BAD_LABEL(ANALYSIS, ERROR, "a hexadecimal label of the wrong shape"),
  UNKNOWN_LABEL(ANALYSIS, ERROR, "a label name that is in no table"),

  // Keys
  KEY_NOT_HEX(ANALYSIS, ERROR, "a key with something else than hex digits"),
  MASKED_KEY(ANALYSIS, ERROR, "L152", "a key of X, as saved with -p"),
  EMPTY_KEY(ANALYSIS, ERROR, "a key of no bits"),
  BAD_KEY_BITS(ANALYSIS, ERROR, "a bit count that is no number"),
  KEY_BITS_TOO_BIG(ANALYSIS, ERROR, "more bits than the key has digits for"),
  KEY_TRUNCATED(ANALYSIS, WARNING, "L068", "digits beyond the bit count"),

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
  AH_WITH_ENCR(ANALYSIS, ERROR, "L074", "an encryption algorithm for ah"),
  NULL_WITH_KEY(ANALYSIS, ERROR, "L104", "a key for null encryption"),
  RESERVED_BITS_ORDER(ANALYSIS, ERROR, "L102", "reserved_bits behind the key that it is for"),
  TUNNEL_PROTOCOL(ANALYSIS, ERROR, "inner addresses with a protocol other than 4 and 41"),
  NAT_WITHOUT_ENCAP(ANALYSIS, ERROR, "L085", "NAT addresses or ports without encap udp"),
  ENCAP_WITHOUT_NAT(ANALYSIS, ERROR, "L086", "encap udp without NAT addresses and ports"),
  MISSING_SPI(ANALYSIS, ERROR, "an SA without its SPI"),
  MISSING_DESTINATION(ANALYSIS, ERROR, "an SA without its destination address"),
  MISSING_ALGORITHM(ANALYSIS, ERROR, "add without an algorithm"),
  MISSING_KEY(ANALYSIS, ERROR, "add without a key"),

  // What the SADB refuses: keys and algorithms
  KEY_LENGTH(EXECUTION, ERROR, "a key of a length that its algorithm does not take"),
  RESERVED_BITS_SIZE(EXECUTION, ERROR, "reserved bits that leave no key of a valid length"),
  ZERO_KEY(EXECUTION, ERROR, "a key of zeros"),
  WEAK_DES_KEY(EXECUTION, ERROR, "a DES or 3DES key that is weak"),
  KEY_WITHOUT_ALGORITHM(EXECUTION, ERROR, "a key whose algorithm is missing"),
  NO_SUCH_ALGORITHM(EXECUTION, ERROR, "the number of an algorithm that the SADB does not have"),
  ENCR_KEY_ON_AH(EXECUTION, ERROR, "an encryption key for ah"),

  // What the SADB refuses: limits, states and updates
  SOFT_EXCEEDS_HARD(EXECUTION, ERROR, "a soft or idle limit above a stricter one"),
  STATE_NOT_MATURE(EXECUTION, ERROR, "a state that no command can give"),
  UPDATE_WITH_KEYS(EXECUTION, ERROR, "a key on update"),
  UPDATE_INNER(EXECUTION, ERROR, "inner addresses, ports or protocol on update"),
  UPDATE_REPLAY_VALUE(EXECUTION, ERROR, "a replay counter on update"),

  // What the SADB refuses: addresses
  FAMILY_MISMATCH(EXECUTION, ERROR, "source and destination of different families"),
  DST_WILDCARD_OR_MULTICAST_SOURCE(
      EXECUTION, ERROR, "an unspecified destination, or a multicast or broadcast source"),
  INNER_FAMILY_MISMATCH(
      EXECUTION, ERROR, "inner addresses that differ in family, or contradict the protocol"),
  DUAL_PORTS(EXECUTION, ERROR, "ports for both the inner and the outer addresses"),
  ENCAP_ON_AH(EXECUTION, ERROR, "UDP encapsulation for ah"),
  NAT_IPV6(EXECUTION, ERROR, "an IPv6 address of a NAT"),
  NAT_RPORT_ONLY(EXECUTION, ERROR, "the remote port of a NAT without its address"),
  BAD_NAT_ADDRESS(EXECUTION, ERROR, "an address that no NAT can have here"),
  DEPENDS_ON_LOCAL_ADDRESSES(EXECUTION, INFO, "what one host takes and another refuses"),

  // What the SADB refuses: pairs
  PAIR_SELF(EXECUTION, ERROR, "an SA that is to be its own pair"),
  PAIR_NOT_SUITABLE(EXECUTION, ERROR, "an SA to pair with that is not there, or does not fit"),
  PAIR_NOT_IN_FILE(EXECUTION, WARNING, "an SA to pair with that the file does not add before"),
  PAIR_LATER(EXECUTION, ERROR, "an SA that is added behind the one that names it as its pair"),
  PAIR_NOT_OPPOSITE(EXECUTION, ERROR, "an SA to pair with that does not run the other way"),
  PAIR_ALREADY(EXECUTION, ERROR, "a pair for an SA that has one"),
  PAIR_COMMAND_UNPAIRED(EXECUTION, INFO, "update-pair or delete-pair of an SA without a pair"),

  // What is there and what is not
  DUPLICATE_SA(EXECUTION, ERROR, "an SA that the file has added already"),
  UPDATE_UNKNOWN_SA(EXECUTION, INFO, "a command on an SA that the file does not add"),
  USE_AFTER_DELETE(EXECUTION, ERROR, "a command on an SA that the file has removed"),
  SA_EXISTS(EXECUTION, ERROR, "an SA that is there already"),
  SA_NOT_FOUND(EXECUTION, ERROR, "an SA that is not there"),

  // Other answers of the SADB
  SADB_REFUSED(EXECUTION, ERROR, "values that the SADB does not take"),
  SADB_ERROR(EXECUTION, ERROR, "a command that the SADB could not carry out"),
  NO_ANSWER(EXECUTION, ERROR, "a command that the SADB did not answer"),

  // Lint: the form of the text
  CRLF_FILE(LINT, WARNING, "L003", "lines that end in a carriage return and a newline"),
  NO_FINAL_NEWLINE(LINT, WARNING, "L007", "a last line without a newline"),
  NON_ASCII(LINT, WARNING, "L013", "a word with other characters than ASCII"),
  OCTAL_LITERAL(LINT, WARNING, "L016", "a number with a leading 0, which makes it octal"),
  MIXED_BASE_SPI(LINT, HINT, "L019", "one SPI in several bases"),
  STRAY_BACKSLASH(LINT, WARNING, "L020", "a backslash that is part of a word"),
  BLANK_LINE_AFTER_CONTINUATION(LINT, HINT, "L021", "a command that only an empty line ends"),

  // Lint: spelling
  DEPRECATED_PROXY(LINT, WARNING, "L030", "an inner address by its old name"),
  UNDOCUMENTED_EXTENSION(LINT, INFO, "L031", "an extension that the manual page does not have"),
  UNDOCUMENTED_VALUE(LINT, INFO, "L032", "a form of a value that the manual page does not have"),
  NUMERIC_ALGORITHM(LINT, INFO, "L033", "an algorithm by its number"),
  NUMERIC_STATE(LINT, INFO, "L034", "a state by its number"),
  NUMERIC_SATYPE(LINT, INFO, "L035", "an SA type by its number"),
  MIXED_SYNONYMS(LINT, HINT, "L036", "two spellings of one keyword in a file"),
  REDUNDANT_DEFAULT(LINT, HINT, "L037", "a value that holds anyway"),
  ZERO_LIFETIME(LINT, INFO, "L038", "a lifetime of 0, which means none"),

  // Lint: one SA
  RESERVED_SPI(LINT, WARNING, "L050", "an SPI from 1 to 255"),
  SOFT_EQUALS_HARD(LINT, INFO, "L052", "a soft lifetime that ends with the hard one"),
  SOFT_WITHOUT_HARD(LINT, INFO, "L053", "a soft lifetime without a hard one"),
  IDLE_EXCEEDS_LIMIT(LINT, WARNING, "L054", "an idle time that is longer than the SA lives"),
  NO_LIFETIME(LINT, INFO, "L055", "an SA that never ends"),
  HUGE_BYTE_LIFETIME(LINT, WARNING, "L056", "too much data for a cipher with blocks of 64 bits"),
  REPLAY_VALUE_WITHOUT_WINDOW(LINT, INFO, "L058", "a replay value without a replay window"),
  WEAK_AUTH(LINT, WARNING, "L060", "HMAC-MD5"),
  SHA1_AUTH(LINT, INFO, "L061", "HMAC-SHA-1"),
  WEAK_ENCR(LINT, WARNING, "L062", "DES, 3DES or Blowfish"),
  NULL_ENCRYPTION(LINT, INFO, "L063", "ESP that encrypts nothing"),
  ESP_WITHOUT_AUTH(LINT, WARNING, "L064", "encryption without authentication"),
  AUTH_WITH_COMBINED_MODE(
      LINT, WARNING, "L065", "an authentication algorithm beside a cipher that authenticates"),
  ODD_KEY_DIGITS(LINT, WARNING, "L069", "a key with an odd number of digits"),
  LOW_ENTROPY_KEY(LINT, WARNING, "L070", "a key with a pattern"),
  EXAMPLE_KEY(LINT, WARNING, "L071", "a key from the manual page"),
  DES_PARITY(LINT, INFO, "L073", "a DES key with wrong parity"),
  MISSING_AUTH_KEY(LINT, WARNING, "an authentication algorithm without a key"),
  AUTH_EQUALS_ENCR_KEY(LINT, WARNING, "L075", "one key for authentication and encryption"),
  INNER_WITHOUT_TUNNEL_PROTO(LINT, INFO, "L076", "inner addresses without a protocol"),
  TUNNEL_WITHOUT_INNER(LINT, WARNING, "L077", "a tunnel's protocol without inner addresses"),
  HALF_INNER(LINT, INFO, "L078", "an IPv6 inner address without its partner"),
  INNER_HOST_BITS(LINT, WARNING, "L080", "a network with bits of a host"),
  PORT_WITHOUT_PROTO(LINT, WARNING, "L083", "a port without a protocol"),
  PORT_WITH_PORTLESS_PROTO(LINT, WARNING, "L084", "a port with a protocol that has none"),
  NAT_PORT_NOT_4500(LINT, HINT, "L089", "a NAT traversal port other than 4500"),
  NAT_ADDRESS_EQUALS_OUTER(LINT, WARNING, "L090", "a NAT address that is the SA's own"),
  MULTICAST_DST(LINT, INFO, "L092", "a multicast destination"),
  LOOPBACK_ADDRESS(LINT, INFO, "L093", "a loopback address"),
  LINK_LOCAL(LINT, WARNING, "L094", "a link-local address"),
  SITE_LOCAL(LINT, INFO, "L095", "a site-local address"),
  V4_MAPPED_LITERAL(LINT, INFO, "L096", "an IPv4 address in the clothes of IPv6"),
  HOSTNAME_USED(LINT, INFO, "L097", "a host name"),
  MISSING_SRC(LINT, INFO, "L098", "an SA without its source address"),
  DIRECTION_MISSING(LINT, HINT, "L099", "an SA without its direction"),
  DIRECTION_CONFLICT(LINT, WARNING, "L100", "inbound and outbound together"),
  RESERVED_BITS_USED(LINT, INFO, "L101", "reserved bits in a key"),
  IDENTITY_FORM(LINT, WARNING, "L105", "an identity that does not fit its type"),
  IDENTITY_ON_MANUAL(LINT, HINT, "L106", "a certificate identity on a manual SA"),
  LABEL_BYPASS(LINT, WARNING, "L108", "a label that can get around policy"),
  UPDATE_ESP_IMPLICIT_NULL(
      LINT, HINT, "L112", "an update of an ESP SA without its encryption algorithm"),
  EXAMPLE_HOST(LINT, WARNING, "L113", "a host or address that stands for others in documentation"),
  UPDATE_IGNORED(LINT, WARNING, "L114", "a value that an update does not change"),
  REPLAY_WILDCARD_SOURCE(LINT, WARNING, "L118", "a replay window on an SA without a source"),

  // Lint: the file
  SPI_REUSE(LINT, INFO, "L131", "one SPI for several SAs"),
  SAME_KEY_REUSED(LINT, WARNING, "L132", "one key for several SAs"),
  KEY_REUSED_ACROSS_ALGORITHMS(LINT, WARNING, "L133", "one key for several algorithms"),
  ONE_WAY_SA(LINT, WARNING, "L134", "an SA without one for the way back"),
  ASYMMETRIC_PAIR(LINT, WARNING, "L135", "two directions that are protected differently"),
  FLUSH_AFTER_ADD(LINT, WARNING, "L142", "a flush behind the SAs that it removes"),
  NO_INITIAL_FLUSH(LINT, HINT, "L143", "SAs that are added without a flush before"),
  FLUSH_ALL_IN_FILE(LINT, WARNING, "L144", "a flush of all types"),
  GET_IN_FILE(LINT, WARNING, "L145", "get in a file"),
  WORLD_READABLE(LINT, WARNING, "L149", "a file with keys that others can read"),
  NOT_ROOT_OWNED(LINT, WARNING, "L150", "a file with keys that is not the superuser's"),
  NETWORK_FILE(LINT, INFO, "L151", "a file with keys on a network file system"),
  IN_GIT_WORK_TREE(LINT, WARNING, "a file with keys in a git work tree"),
  WILDCARD_DUPLICATE(LINT, WARNING, "L154", "a name and an address for one destination"),
  NO_COMMANDS(LINT, HINT, "L156", "a file of comments only"),
  KEY_IN_COMMENT(LINT, WARNING, "L158", "a comment that may hold a key"),
  SPI_PREDICTABLE(LINT, HINT, "L159", "SPIs in a row"),
  NOT_FIPS_APPROVED(LINT, WARNING, "an algorithm or key that FIPS 140 does not allow"),

  // Lint: remarks on remarks
  BAD_SUPPRESSION(LINT, WARNING, "a suppression that suppresses nothing, because of its form"),
  UNUSED_SUPPRESSION(LINT, WARNING, "a suppression of something that is not there");

  private final Layer layer;
  private final Severity severity;
  private final String title;
  private final String kebab;
  private final String alias;

  DiagnosticId(Layer layer, Severity severity, String title) {
    this(layer, severity, "", title);
  }

  DiagnosticId(Layer layer, Severity severity, String alias, String title) {
    this.alias = alias;
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

  /** The short name beside it, {@code L060}, if it has one. */
  public Optional<String> alias() {
    return alias.isEmpty() ? Optional.empty() : Optional.of(alias);
  }

  /** The id of a kebab name or an alias. */
  public static Optional<DiagnosticId> named(String name) {
    for (DiagnosticId id : values()) {
      if (id.kebab.equals(name) || !id.alias.isEmpty() && id.alias.equals(name)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
