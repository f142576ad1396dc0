package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds the word that a diagnostic code speaks of. */
final class Culprit {

  private Culprit() {}

  /**
   * The value of the most likely extension that the command has; the command's word if it has none
   * of them.
   */
  static Span of(DiagnosticCode code, Command.OnSa command) {
    return suspects(code).stream()
        .map(command.arguments()::get)
        .flatMap(Optional::stream)
        .map(Argument::value)
        .findFirst()
        .orElse(command.word());
  }

  private static List<Extension> suspects(DiagnosticCode code) {
    return switch (code) {
      case NONE,
          UNKNOWN_MSG,
          UNKNOWN_EXT,
          BAD_EXTLEN,
          UNKNOWN_SATYPE,
          SATYPE_NEEDED,
          NO_SADBS,
          NO_EXT,
          PROP_PRESENT,
          SUPP_PRESENT ->
          List.of();
      case MISSING_RANGE,
          DUPLICATE_RANGE,
          MALFORMED_RANGE,
          DUPLICATE_KMP,
          DUPLICATE_KMC,
          SA_EXPIRED,
          MISSING_LIFETIME ->
          List.of();
      case MISSING_SA, DUPLICATE_SA, MALFORMED_SA, SA_NOTFOUND -> List.of(Extension.SPI);
      case BAD_SRC_AF, AF_MISMATCH, BAD_SRC, MISSING_SRC, DUPLICATE_SRC, MALFORMED_SRC ->
          List.of(Extension.SRC, Extension.DST);
      case BAD_DST_AF, BAD_DST, MISSING_DST, DUPLICATE_DST, MALFORMED_DST -> List.of(Extension.DST);
      case PROTO_MISMATCH -> List.of(Extension.PROTO);
      case ALLOC_HSERR -> List.of(Extension.SOFT_ALLOC);
      case BYTES_HSERR -> List.of(Extension.SOFT_BYTES);
      case ADDTIME_HSERR -> List.of(Extension.SOFT_ADDTIME, Extension.IDLE_ADDTIME);
      case USETIME_HSERR -> List.of(Extension.SOFT_USETIME, Extension.IDLE_USETIME);
      case MISSING_EKEY, DUPLICATE_EKEY, MALFORMED_EKEY, EKEY_PRESENT, BAD_EKEYBITS, WEAK_EKEY ->
          List.of(Extension.ENCRKEY, Extension.ENCR_ALG);
      case MISSING_AKEY, DUPLICATE_AKEY, MALFORMED_AKEY, AKEY_PRESENT, BAD_AKEYBITS, WEAK_AKEY ->
          List.of(Extension.AUTHKEY, Extension.AUTH_ALG);
      case BAD_AALG -> List.of(Extension.AUTH_ALG, Extension.AUTHKEY);
      case BAD_EALG, ENCR_NOTSUPP -> List.of(Extension.ENCR_ALG, Extension.ENCRKEY);
      case BAD_CTX -> List.of(Extension.ENCRKEY, Extension.AUTHKEY);
      case BAD_SAFLAGS ->
          List.of(
              Extension.ENCAP,
              Extension.ISRC,
              Extension.IDST,
              Extension.ISPORT,
              Extension.IDPORT,
              Extension.IPROTO);
      case BAD_SASTATE -> List.of(Extension.STATE, Extension.REPLAY_VALUE);
      case MISSING_NATT_LOC, DUPLICATE_NATT_LOC, MALFORMED_NATT_LOC, BAD_NATT_LOC_AF ->
          List.of(Extension.NAT_LOC, Extension.NAT_LPORT);
      case MISSING_NATT_REM, DUPLICATE_NATT_REM, MALFORMED_NATT_REM, BAD_NATT_REM_AF ->
          List.of(Extension.NAT_REM, Extension.NAT_RPORT);
      case DUPLICATE_NATT_PORTS -> List.of(Extension.NAT_LPORT, Extension.NAT_RPORT);
      case MISSING_INNER_SRC,
          BAD_INNER_SRC_AF,
          DUPLICATE_INNER_SRC,
          MALFORMED_INNER_SRC,
          PREFIX_INNER_SRC ->
          List.of(Extension.ISRC, Extension.IDST);
      case MISSING_INNER_DST,
          BAD_INNER_DST_AF,
          DUPLICATE_INNER_DST,
          MALFORMED_INNER_DST,
          PREFIX_INNER_DST ->
          List.of(Extension.IDST, Extension.ISRC);
      case INNER_AF_MISMATCH ->
          List.of(
              Extension.ISRC, Extension.IDST, Extension.ISPORT, Extension.IDPORT, Extension.IPROTO);
      case INNER_PROTO_MISMATCH -> List.of(Extension.IPROTO);
      case DUAL_PORT_SETS ->
          List.of(Extension.ISPORT, Extension.IDPORT, Extension.SPORT, Extension.DPORT);
      case PAIR_INAPPROPRIATE, PAIR_ADD_MISMATCH, PAIR_ALREADY, PAIR_SA_NOTFOUND ->
          List.of(Extension.PAIR_SPI, Extension.SPI);
      case BAD_SA_DIRECTION -> List.of(Extension.INBOUND, Extension.OUTBOUND);
      case INVALID_REPLAY -> List.of(Extension.REPLAY_VALUE);
      case BAD_LABEL -> List.of(Extension.LABEL, Extension.OUTER_LABEL);
    };
  }
}
