package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.ENCAP_ON_AH;
import static dev.ipseckey.diagnostic.DiagnosticId.LABELS_NOT_ENABLED;
import static dev.ipseckey.diagnostic.DiagnosticId.SADB_REFUSED;
import static dev.ipseckey.diagnostic.DiagnosticId.SA_NOT_FOUND;
import static dev.ipseckey.diagnostic.DiagnosticId.STATE_NOT_MATURE;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_INNER;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_REPLAY_VALUE;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.DiagnosticCode;

/**
 * The table of diagnostic codes: for each, what it is called, which word it speaks of, and what to
 * do. Codes that no command can bring about have no name of their own.
 */
final class Explanations {

  private Explanations() {}

  /** What a code means in the command that it was the answer to. */
  static Explanation of(DiagnosticCode code, Command.OnSa command) {
    return switch (code) {
      case ALLOC_HSERR -> LimitExplanations.allocations(command);
      case BYTES_HSERR -> LimitExplanations.bytes(command);
      case ADDTIME_HSERR -> LimitExplanations.addTime(command);
      case USETIME_HSERR -> LimitExplanations.useTime(command);
      case MISSING_EKEY -> KeyExplanations.encryptionMissing(command);
      case MISSING_AKEY -> KeyExplanations.authenticationMissing(command);
      case MALFORMED_EKEY -> KeyExplanations.malformed(command, Extension.ENCRKEY);
      case MALFORMED_AKEY -> KeyExplanations.malformed(command, Extension.AUTHKEY);
      case BAD_EKEYBITS, BAD_CTX -> KeyExplanations.encryptionLength(command);
      case BAD_AKEYBITS -> KeyExplanations.authenticationLength(command);
      case WEAK_EKEY -> KeyExplanations.weak(command, Extension.ENCRKEY);
      case WEAK_AKEY -> KeyExplanations.weak(command, Extension.AUTHKEY);
      case EKEY_PRESENT -> KeyExplanations.encryptionOutOfPlace(command);
      case AKEY_PRESENT -> KeyExplanations.neverChanges(command, Extension.AUTHKEY);
      case BAD_AALG -> AlgorithmExplanations.authentication(command);
      case BAD_EALG -> AlgorithmExplanations.encryption(command);
      case ENCR_NOTSUPP -> AlgorithmExplanations.onAh(command);
      case BAD_SAFLAGS -> flags(command);
      case BAD_SASTATE -> state(command);
      case AF_MISMATCH -> AddressExplanations.families(command);
      case BAD_SRC -> AddressExplanations.source(command);
      case BAD_DST -> AddressExplanations.destination(command);
      case INNER_AF_MISMATCH -> InnerExplanations.families(command);
      case PREFIX_INNER_SRC -> InnerExplanations.prefix(command, Extension.ISRC);
      case PREFIX_INNER_DST -> InnerExplanations.prefix(command, Extension.IDST);
      case DUAL_PORT_SETS -> InnerExplanations.ports(command);
      case MISSING_INNER_SRC, MISSING_INNER_DST -> InnerExplanations.at(command);
      case BAD_NATT_LOC_AF -> AddressExplanations.natFamily(command, Extension.NAT_LOC);
      case BAD_NATT_REM_AF -> AddressExplanations.natFamily(command, Extension.NAT_REM);
      case MALFORMED_NATT_LOC -> AddressExplanations.natLocal(command);
      case MALFORMED_NATT_REM -> AddressExplanations.natRemote(command);
      case PAIR_INAPPROPRIATE, PAIR_ADD_MISMATCH -> PairExplanations.unsuitable(command);
      case PAIR_ALREADY -> PairExplanations.already(command);
      case PAIR_SA_NOTFOUND -> PairExplanations.unpaired(command);
      case SA_NOTFOUND, SA_EXPIRED ->
          Explanation.at(command, Extension.SPI)
              .as(SA_NOT_FOUND, "`get` shows whether it is there, `dump` what is");
      case BAD_LABEL ->
          Explanation.at(command, Extension.LABEL, Extension.OUTER_LABEL)
              .as(LABELS_NOT_ENABLED, "labels need `--trusted-extensions`");
      case INVALID_REPLAY -> Explanation.at(command, Extension.REPLAY_VALUE);
      case BAD_SA_DIRECTION -> Explanation.at(command, Extension.INBOUND, Extension.OUTBOUND);
      case MISSING_SA, DUPLICATE_SA, MALFORMED_SA -> Explanation.at(command, Extension.SPI);
      case BAD_SRC_AF, MISSING_SRC, DUPLICATE_SRC, MALFORMED_SRC ->
          Explanation.at(command, Extension.SRC, Extension.DST);
      case BAD_DST_AF, MISSING_DST, DUPLICATE_DST, MALFORMED_DST ->
          Explanation.at(command, Extension.DST);
      case DUPLICATE_EKEY -> Explanation.at(command, Extension.ENCRKEY);
      case DUPLICATE_AKEY -> Explanation.at(command, Extension.AUTHKEY);
      case PROTO_MISMATCH -> Explanation.at(command, Extension.PROTO);
      case INNER_PROTO_MISMATCH -> Explanation.at(command, Extension.IPROTO);
      case MISSING_NATT_LOC, DUPLICATE_NATT_LOC ->
          Explanation.at(command, Extension.NAT_LOC, Extension.NAT_LPORT);
      case MISSING_NATT_REM, DUPLICATE_NATT_REM ->
          Explanation.at(command, Extension.NAT_REM, Extension.NAT_RPORT);
      case DUPLICATE_NATT_PORTS ->
          Explanation.at(command, Extension.NAT_LPORT, Extension.NAT_RPORT);
      case BAD_INNER_SRC_AF, DUPLICATE_INNER_SRC, MALFORMED_INNER_SRC ->
          Explanation.at(command, Extension.ISRC, Extension.IDST);
      case BAD_INNER_DST_AF, DUPLICATE_INNER_DST, MALFORMED_INNER_DST ->
          Explanation.at(command, Extension.IDST, Extension.ISRC);
      case UNKNOWN_SATYPE, SATYPE_NEEDED ->
          Explanation.at(command).as(SADB_REFUSED, "there are SAs of the types ah and esp");
      case NONE,
          UNKNOWN_MSG,
          UNKNOWN_EXT,
          BAD_EXTLEN,
          NO_SADBS,
          NO_EXT,
          PROP_PRESENT,
          SUPP_PRESENT,
          MISSING_RANGE,
          DUPLICATE_RANGE,
          MALFORMED_RANGE,
          DUPLICATE_KMP,
          DUPLICATE_KMC,
          MISSING_LIFETIME ->
          Explanation.at(command);
    };
  }

  private static Explanation flags(Command.OnSa command) {
    if (command.type().isAh() && command.arguments().has(Extension.ENCAP)) {
      return Explanation.at(command, Extension.ENCAP)
          .as(
              ENCAP_ON_AH,
              "ah protects the addresses, which a NAT changes; through a NAT goes esp only");
    }
    Explanation inner = InnerExplanations.at(command);
    return command instanceof Command.Add
        ? inner
        : inner.as(
            UPDATE_INNER,
            "an update changes lifetimes and the pair; to change the tunnel, delete the SA and add it again");
  }

  private static Explanation state(Command.OnSa command) {
    boolean counter =
        command.arguments().has(Extension.REPLAY_VALUE)
            && !command.arguments().has(Extension.STATE);
    return counter
        ? Explanation.at(command, Extension.REPLAY_VALUE)
            .as(
                UPDATE_REPLAY_VALUE,
                "the counter of a mature SA cannot be set; give `replay_value` to `add`")
        : Explanation.at(command, Extension.STATE)
            .as(
                STATE_NOT_MATURE,
                "an SA begins mature, and only the SADB lets it age: leave `state` out");
  }
}
