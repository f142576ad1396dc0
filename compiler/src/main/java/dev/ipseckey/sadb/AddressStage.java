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

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first look at every message that is for a database: its addresses. Mapped IPv4 addresses
 * become IPv4 ones, host bits of inner addresses are cleared.
 */
final class AddressStage {

  /** What IPv4 addresses have more of prefix when they come mapped. */
  private static final int MAPPED_PREFIX = 96;

  private final Settings settings;
  private final List<Check<Request>> checks;

  AddressStage(Settings settings) {
    this.settings = settings;
    this.checks =
        List.of(
            this::source,
            this::destination,
            this::natLocal,
            this::natRemote,
            request ->
                Refusal.invalidIf(
                    has(request, X_ADDRESS_INNER_SRC) && !has(request, X_ADDRESS_INNER_DST),
                    MISSING_INNER_DST),
            request -> inner(request, X_ADDRESS_INNER_DST, BAD_INNER_DST_AF, PREFIX_INNER_DST),
            request -> inner(request, X_ADDRESS_INNER_SRC, BAD_INNER_SRC_AF, PREFIX_INNER_SRC),
            AddressStage::innerFamilies,
            request ->
                Refusal.invalidIf(
                    has(request, X_ADDRESS_INNER_DST) && !has(request, X_ADDRESS_INNER_SRC),
                    MISSING_INNER_SRC),
            AddressStage::bothEnds,
            request ->
                Refusal.invalidIf(
                    request.type() == SaType.AH && request.has(KEY_ENCRYPT), EKEY_PRESENT),
            request -> Refusal.invalidIf(request.has(PROPOSAL), PROP_PRESENT),
            request ->
                Refusal.invalidIf(
                    request.has(SUPPORTED_AUTH) || request.has(SUPPORTED_ENCRYPT), SUPP_PRESENT));
  }

  Optional<Refusal> of(Request request) {
    return Check.first(checks, request);
  }

  private static boolean has(Request request, ExtensionType kind) {
    return request.has(kind);
  }

  private Optional<Refusal> source(Request request) {
    AddressExtension source = request.addressOrNull(ADDRESS_SRC);
    if (source == null) {
      return Optional.empty();
    }
    IpAddress ip = unmap(request, source);
    if (ip == null) {
      return Refusal.invalid(BAD_SRC_AF);
    }
    return Refusal.invalidIf(settings.classOf(ip) == AddressClass.MULTICAST_OR_BROADCAST, BAD_SRC);
  }

  private Optional<Refusal> destination(Request request) {
    AddressExtension destination = request.addressOrNull(ADDRESS_DST);
    if (destination == null) {
      return Optional.empty();
    }
    IpAddress ip = unmap(request, destination);
    if (ip == null) {
      return Refusal.invalid(BAD_DST_AF);
    }
    return Refusal.invalidIf(ip.isUnspecified(), BAD_DST);
  }

  private Optional<Refusal> natLocal(Request request) {
    return nat(request, X_ADDRESS_NATT_LOC, true, MALFORMED_NATT_LOC, BAD_NATT_LOC_AF);
  }

  private Optional<Refusal> natRemote(Request request) {
    return nat(
        request,
        X_ADDRESS_NATT_REM,
        request.has(X_ADDRESS_INNER_SRC),
        MALFORMED_NATT_REM,
        BAD_NATT_REM_AF);
  }

  private Optional<Refusal> nat(
      Request request,
      ExtensionType kind,
      boolean unspecifiedPasses,
      DiagnosticCode badClass,
      DiagnosticCode badFamily) {
    AddressExtension address = request.addressOrNull(kind);
    if (address == null) {
      return Optional.empty();
    }
    IpAddress ip = unmap(request, address);
    if (ip == null) {
      return Refusal.invalid(badFamily);
    }
    // ipseckey(8), nat_lport and nat_rport: with a port the address may be a local one; the kernel
    // does not know of that.
    boolean localPasses = !settings.isKernel() && Request.port(address) != 0;
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
    return passes
        ? Refusal.invalidIf(ip instanceof IpAddress.V6, badFamily)
        : Refusal.invalid(badClass);
  }

  private Optional<Refusal> inner(
      Request request, ExtensionType kind, DiagnosticCode badFamily, DiagnosticCode badPrefix) {
    AddressExtension address = request.addressOrNull(kind);
    if (address == null) {
      return Optional.empty();
    }
    IpAddress ip = unmap(request, address);
    if (ip == null) {
      return Refusal.invalid(badFamily);
    }
    boolean wasMapped =
        ip instanceof IpAddress.V4 && address.address() instanceof SocketAddress.Inet6;
    int prefix =
        wasMapped ? (address.prefixLength() - MAPPED_PREFIX) & 0xff : address.prefixLength();
    if (prefix > ip.width()) {
      return Refusal.invalid(badPrefix);
    }
    AddressExtension unmapped = request.address(kind);
    request.replace(
        new AddressExtension(
            kind,
            unmapped.protocol(),
            prefix,
            withAddress(unmapped.address(), ip.masked(prefix)),
            unmapped.words()));
    return Optional.empty();
  }

  private static Optional<Refusal> innerFamilies(Request request) {
    return Refusal.invalidIf(
        request.has(X_ADDRESS_INNER_SRC)
            && request.has(X_ADDRESS_INNER_DST)
            && request.ip(X_ADDRESS_INNER_SRC).width() != request.ip(X_ADDRESS_INNER_DST).width(),
        INNER_AF_MISMATCH);
  }

  private static Optional<Refusal> bothEnds(Request request) {
    if (!request.has(ADDRESS_SRC) || !request.has(ADDRESS_DST)) {
      return Optional.empty();
    }
    boolean innerPort =
        (request.port(X_ADDRESS_INNER_SRC) | request.port(X_ADDRESS_INNER_DST)) != 0;
    boolean outerPort = (request.port(ADDRESS_SRC) | request.port(ADDRESS_DST)) != 0;
    if (innerPort && outerPort) {
      return Refusal.invalid(DUAL_PORT_SETS);
    }
    IpAddress source = request.ip(ADDRESS_SRC);
    IpAddress destination = request.ip(ADDRESS_DST);
    if (source.width() == destination.width()) {
      return Optional.empty();
    }
    AddressExtension src = request.address(ADDRESS_SRC);
    AddressExtension dst = request.address(ADDRESS_DST);
    int protocol = src.protocol() != 0 ? src.protocol() : dst.protocol();
    if (dst.protocol() != 0 && dst.protocol() != protocol) {
      return Refusal.invalid(PROTO_MISMATCH);
    }
    if (!(source.isUnspecified() && source instanceof IpAddress.V6)) {
      return Refusal.invalid(AF_MISMATCH);
    }
    SocketAddress any = new SocketAddress.Inet(Request.port(src), IpAddress.V4.UNSPECIFIED);
    request.replace(
        new AddressExtension(ADDRESS_SRC, protocol, src.prefixLength(), any, src.words()));
    request.replace(
        new AddressExtension(
            ADDRESS_DST, protocol, dst.prefixLength(), dst.address(), dst.words()));
    return Optional.empty();
  }

  /** Rewrites a mapped address; the address then, or null for another family. */
  private static @Nullable IpAddress unmap(Request request, AddressExtension extension) {
    return switch (extension.address()) {
      case SocketAddress.Inet inet -> inet.address();
      case SocketAddress.Inet6 inet6 -> {
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
        yield ip;
      }
      case SocketAddress.Other _ -> null;
    };
  }

  private static SocketAddress withAddress(SocketAddress socket, IpAddress ip) {
    return socket instanceof SocketAddress.Inet6 inet6 && ip instanceof IpAddress.V6 v6
        ? new SocketAddress.Inet6(
            inet6.port(), inet6.flowInfo(), v6, inet6.scopeId(), inet6.sourceId())
        : SocketAddress.of(Request.port(socket), ip);
  }
}
