package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;

/** Which extension says of the other end what one says of this end. */
final class OtherEnd {

  private OtherEnd() {}

  /** The keyword for the other end; a keyword that says nothing of an end as it is written. */
  static String spelling(Extension extension, String written) {
    Extension other = of(extension);
    return other == extension ? written : other.canonical();
  }

  static Extension of(Extension extension) {
    return switch (extension) {
      case SRC -> Extension.DST;
      case DST -> Extension.SRC;
      case SRC6 -> Extension.DST6;
      case DST6 -> Extension.SRC6;
      case ISRC -> Extension.IDST;
      case IDST -> Extension.ISRC;
      case ISRC6 -> Extension.IDST6;
      case IDST6 -> Extension.ISRC6;
      case SPORT -> Extension.DPORT;
      case DPORT -> Extension.SPORT;
      case ISPORT -> Extension.IDPORT;
      case IDPORT -> Extension.ISPORT;
      case SRCIDTYPE -> Extension.DSTIDTYPE;
      case DSTIDTYPE -> Extension.SRCIDTYPE;
      case NAT_LOC -> Extension.NAT_REM;
      case NAT_REM -> Extension.NAT_LOC;
      case NAT_LPORT -> Extension.NAT_RPORT;
      case NAT_RPORT -> Extension.NAT_LPORT;
      case INBOUND -> Extension.OUTBOUND;
      case OUTBOUND -> Extension.INBOUND;
      default -> extension;
    };
  }
}
