package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.AF_MISMATCH;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_DST_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_INNER_DST_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_INNER_SRC_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_NATT_LOC_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_NATT_REM_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SRC_AF;
import static dev.ipseckey.pfkey.DiagnosticCode.DUAL_PORT_SETS;
import static dev.ipseckey.pfkey.DiagnosticCode.EKEY_PRESENT;
import static dev.ipseckey.pfkey.DiagnosticCode.INNER_AF_MISMATCH;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_NATT_LOC;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_NATT_REM;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_INNER_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_INNER_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.PREFIX_INNER_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.PREFIX_INNER_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.PROP_PRESENT;
import static dev.ipseckey.pfkey.DiagnosticCode.PROTO_MISMATCH;
import static dev.ipseckey.pfkey.DiagnosticCode.SUPP_PRESENT;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_DST;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_SRC;
import static dev.ipseckey.pfkey.ExtensionType.KEY_ENCRYPT;
import static dev.ipseckey.pfkey.ExtensionType.PROPOSAL;
import static dev.ipseckey.pfkey.ExtensionType.SUPPORTED_AUTH;
import static dev.ipseckey.pfkey.ExtensionType.SUPPORTED_ENCRYPT;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_INNER_DST;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_INNER_SRC;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_NATT_LOC;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_NATT_REM;
import static dev.ipseckey.sadb.Refusal.invalidIf;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;

/**
 * The first look at every message that is for a database: its addresses. Mapped IPv4 addresses
 * become IPv4 ones, host bits of inner addresses are cleared.
 */
final class AddressStage {

  /** What IPv4 addresses have more of prefix when they come mapped. */
  private static final int MAPPED_PREFIX = 96;

  private final Settings settings;

  AddressStage(Settings settings) {
    this.settings = settings;
  }

  void check(Request request) {
    source(request);
    destination(request);
    nat(request, X_ADDRESS_NATT_LOC, true, MALFORMED_NATT_LOC, BAD_NATT_LOC_AF);
    nat(
        request,
        X_ADDRESS_NATT_REM,
        request.has(X_ADDRESS_INNER_SRC),
        MALFORMED_NATT_REM,
        BAD_NATT_REM_AF);
    boolean innerSource = request.has(X_ADDRESS_INNER_SRC);
    boolean innerDestination = request.has(X_ADDRESS_INNER_DST);
    invalidIf(innerSource && !innerDestination, MISSING_INNER_DST);
    inner(request, X_ADDRESS_INNER_DST, BAD_INNER_DST_AF, PREFIX_INNER_DST);
    inner(request, X_ADDRESS_INNER_SRC, BAD_INNER_SRC_AF, PREFIX_INNER_SRC);
    invalidIf(
        innerSource
            && innerDestination
            && request.ip(X_ADDRESS_INNER_SRC).width() != request.ip(X_ADDRESS_INNER_DST).width(),
        INNER_AF_MISMATCH);
    invalidIf(innerDestination && !innerSource, MISSING_INNER_SRC);
    bothEnds(request);
    invalidIf(request.type() == SaType.AH && request.has(KEY_ENCRYPT), EKEY_PRESENT);
    invalidIf(request.has(PROPOSAL), PROP_PRESENT);
    invalidIf(request.has(SUPPORTED_AUTH) || request.has(SUPPORTED_ENCRYPT), SUPP_PRESENT);
  }

  private void source(Request request) {
    AddressExtension source = request.addressOrNull(ADDRESS_SRC);
    if (source != null) {
      IpAddress ip = unmapped(request, source, BAD_SRC_AF);
      invalidIf(settings.isMulticastOrBroadcast(ip), BAD_SRC);
    }
  }

  private static void destination(Request request) {
    AddressExtension destination = request.addressOrNull(ADDRESS_DST);
    if (destination != null) {
      invalidIf(unmapped(request, destination, BAD_DST_AF).isUnspecified(), BAD_DST);
    }
  }

  private void nat(
      Request request,
      ExtensionType kind,
      boolean unspecifiedPasses,
      DiagnosticCode badClass,
      DiagnosticCode badFamily) {
    AddressExtension address = request.addressOrNull(kind);
    if (address == null) {
      return;
    }
    IpAddress ip = unmapped(request, address, badFamily);
    // ipseckey(8), nat_lport and nat_rport: with a port the address may be a local one; the kernel
    // does not know of that.
    boolean localPasses = !settings.isKernel() && address.address().port() != 0;
    boolean passes =
        switch (settings.classOf(ip)) {
          case REMOTE -> true;
          case UNSPECIFIED -> unspecifiedPasses;
          case MULTICAST_OR_BROADCAST -> false;
          case LOCAL -> localPasses;
          case LOCAL_OR_REMOTE -> {
            if (!localPasses) {
              request.note(Note.DEPENDS_ON_LOCAL_ADDRESSES);
            }
            yield true;
          }
        };
    invalidIf(!passes, badClass);
    invalidIf(ip instanceof IpAddress.V6, badFamily);
  }

  private static void inner(
      Request request, ExtensionType kind, DiagnosticCode badFamily, DiagnosticCode badPrefix) {
    AddressExtension address = request.addressOrNull(kind);
    if (address == null) {
      return;
    }
    IpAddress ip = unmapped(request, address, badFamily);
    boolean wasMapped =
        ip instanceof IpAddress.V4 && address.address() instanceof SocketAddress.Inet6;
    int prefix =
        wasMapped ? (address.prefixLength() - MAPPED_PREFIX) & 0xff : address.prefixLength();
    invalidIf(prefix > ip.width(), badPrefix);
    AddressExtension unmapped = request.address(kind);
    request.replace(
        new AddressExtension(
            kind,
            unmapped.protocol(),
            prefix,
            withAddress(unmapped.address(), ip.masked(prefix)),
            unmapped.words()));
  }

  private static void bothEnds(Request request) {
    AddressExtension src = request.addressOrNull(ADDRESS_SRC);
    AddressExtension dst = request.addressOrNull(ADDRESS_DST);
    if (src == null || dst == null) {
      return;
    }
    boolean innerPort =
        (request.port(X_ADDRESS_INNER_SRC) | request.port(X_ADDRESS_INNER_DST)) != 0;
    boolean outerPort = (src.address().port() | dst.address().port()) != 0;
    invalidIf(innerPort && outerPort, DUAL_PORT_SETS);
    IpAddress source = request.ip(ADDRESS_SRC);
    if (source.width() == request.ip(ADDRESS_DST).width()) {
      return;
    }
    int protocol = src.protocol() != 0 ? src.protocol() : dst.protocol();
    invalidIf(dst.protocol() != 0 && dst.protocol() != protocol, PROTO_MISMATCH);
    invalidIf(!(source.isUnspecified() && source instanceof IpAddress.V6), AF_MISMATCH);
    SocketAddress any = new SocketAddress.Inet(src.address().port(), IpAddress.V4.UNSPECIFIED);
    request.replace(
        new AddressExtension(ADDRESS_SRC, protocol, src.prefixLength(), any, src.words()));
    request.replace(
        new AddressExtension(
            ADDRESS_DST, protocol, dst.prefixLength(), dst.address(), dst.words()));
  }

  /** The address of an extension. A mapped one is rewritten in the request. */
  private static IpAddress unmapped(
      Request request, AddressExtension extension, DiagnosticCode badFamily) {
    if (extension.address() instanceof SocketAddress.Inet inet) {
      return inet.address();
    }
    if (!(extension.address() instanceof SocketAddress.Inet6 inet6)) {
      throw Refusal.invalid(badFamily);
    }
    IpAddress ip = inet6.address().unmapped();
    if (ip instanceof IpAddress.V4) {
      request.replace(
          new AddressExtension(
              extension.kind(),
              extension.protocol(),
              extension.prefixLength(),
              withAddress(inet6, ip),
              extension.words()));
    }
    return ip;
  }

  private static SocketAddress withAddress(SocketAddress socket, IpAddress ip) {
    return socket instanceof SocketAddress.Inet6 inet6 && ip instanceof IpAddress.V6 v6
        ? new SocketAddress.Inet6(
            inet6.port(), inet6.flowInfo(), v6, inet6.scopeId(), inet6.sourceId())
        : SocketAddress.of(socket.port(), ip);
  }
}
