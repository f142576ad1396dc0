package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;
import java.util.Optional;

/** What holds for an SA that does not have an extension; ipseckey(8), EXTENSION VALUE TYPES. */
final class Defaults {

  private Defaults() {}

  static Optional<String> of(Extension extension) {
    return switch (extension) {
      case SPI, DST, DST6 -> Optional.empty();
      case PAIR_SPI -> Optional.of("no pair");
      case INBOUND, OUTBOUND -> Optional.of("the SADB guesses from the addresses");
      case REPLAY -> Optional.of("0");
      case REPLAY_VALUE -> Optional.of("0");
      case STATE -> Optional.of("mature");
      case AUTH_ALG -> Optional.of("no integrity");
      case ENCR_ALG -> Optional.of("null encryption for esp");
      case AUTHKEY, ENCRKEY -> Optional.empty();
      case RESERVED_BITS -> Optional.of("0");
      case SOFT_BYTES,
          HARD_BYTES,
          SOFT_ADDTIME,
          HARD_ADDTIME,
          SOFT_USETIME,
          HARD_USETIME,
          SOFT_ALLOC,
          HARD_ALLOC ->
          Optional.of("no limit");
      case IDLE_ADDTIME, IDLE_USETIME -> Optional.of("half of `hard_addtime`");
      case SRC, SRC6 -> Optional.of("any source");
      case SPORT, DPORT, ISPORT, IDPORT -> Optional.of("all ports");
      case PROTO, IPROTO -> Optional.of("all protocols");
      case ENCAP -> Optional.of("no encapsulation");
      case NAT_LOC, NAT_REM -> Optional.of("no NAT on this side");
      case NAT_LPORT, NAT_RPORT -> Optional.of("4500");
      case ISRC, ISRC6, IDST, IDST6 ->
          Optional.of("transport mode; beside another inner extension all addresses");
      case SRCIDTYPE, DSTIDTYPE, LABEL, OUTER_LABEL, IMPLICIT_LABEL -> Optional.of("none");
      case FLAGS,
          CURRENT_ALLOC,
          CURRENT_BYTES,
          CURRENT_ADDTIME,
          CURRENT_USETIME,
          DPD,
          INTEG_LEVEL,
          INTEG_MAP,
          SENS_LEVEL,
          SENS_MAP ->
          Optional.empty();
    };
  }
}
