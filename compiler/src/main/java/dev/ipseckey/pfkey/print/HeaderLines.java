package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;

/** The lines of a base header. */
final class HeaderLines {

  private HeaderLines() {}

  /**
   * @param length the message's length in bytes by its own account
   */
  static void append(Header header, int length, StringBuilder out) {
    out.append("Base message (version ").append(header.version());
    out.append(") type ").append(messageType(header.type()));
    out.append(", SA type ").append(saType(header.saType())).append(".\n");
    if (header.errno() != 0) {
      out.append("Error ").append(SystemErrors.text(header.errno())).append(" from PF_KEY.\n");
      out.append("  Diagnostic code ").append(header.diagnostic()).append(":  ");
      out.append(
              DiagnosticCode.of(header.diagnostic())
                  .map(DiagnosticCode::text)
                  .orElse("unknown code"))
          .append(".\n");
    }
    out.append("Message length ").append(length);
    out.append(" bytes, seq=").append(Integer.toUnsignedString(header.sequence()));
    out.append(", pid=").append(Integer.toUnsignedString(header.pid())).append(".\n");
  }

  private static String messageType(int number) {
    String unknown = "Unknown (" + number + ")";
    return MessageType.of(number).map(type -> messageType(type, unknown)).orElse(unknown);
  }

  private static String messageType(MessageType type, String unknown) {
    return switch (type) {
      case RESERVED -> "RESERVED (warning: set to 0)";
      case GETSPI,
          UPDATE,
          ADD,
          DELETE,
          GET,
          ACQUIRE,
          REGISTER,
          EXPIRE,
          FLUSH,
          DUMP,
          X_PROMISC,
          X_INVERSE_ACQUIRE ->
          type.name();
      case X_UPDATEPAIR -> "UPDATE PAIR";
      case X_DELPAIR -> "DELETE PAIR";
      case X_DELPAIR_STATE -> unknown;
    };
  }

  private static String saType(int number) {
    return SaType.of(number).map(HeaderLines::saType).orElse("<unknown " + number + ">");
  }

  private static String saType(SaType type) {
    return switch (type) {
      case UNSPEC -> "<unspecified/all>";
      case AH, ESP, RSVP -> type.name();
      case OSPFV2 -> "OSPFv2";
      case RIPV2 -> "RIPv2";
      case MIP -> "Mobile IP";
    };
  }
}
