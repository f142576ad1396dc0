package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.BAD_EXTLEN;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_AKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_EKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_INNER_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_INNER_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_RANGE;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_SA;
import static dev.ipseckey.pfkey.DiagnosticCode.DUPLICATE_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_AKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_EKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_INNER_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_INNER_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_NATT_LOC;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_NATT_REM;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_RANGE;
import static dev.ipseckey.pfkey.DiagnosticCode.MALFORMED_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.NONE;
import static dev.ipseckey.pfkey.DiagnosticCode.UNKNOWN_EXT;
import static dev.ipseckey.sadb.Refusal.invalidIf;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.DumpExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.ExtendedProposalExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Fault;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ProposalExtension;
import dev.ipseckey.pfkey.RegisterExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SpiRangeExtension;
import dev.ipseckey.pfkey.SupportedExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the key socket checks of every message before anyone looks at its meaning: its extensions,
 * in the order they stand in.
 */
final class SocketChecks {

  private final boolean zeroKeysPass;

  SocketChecks(Profile profile) {
    // The kernel tests for zeros one word too far and so practically never finds a key of zeros.
    this.zeroKeysPass = profile == Profile.KERNEL;
  }

  /**
   * Checks the extensions of a message.
   *
   * @return them by their number
   */
  @Nullable Extension[] check(List<Extension> extensions) {
    @Nullable Extension[] seen = new Extension[ExtensionType.COUNT];
    for (int i = 0; i < extensions.size(); i++) {
      Extension extension = extensions.get(i);
      int number = extension.number();
      if (number <= 0 || number >= ExtensionType.COUNT) {
        throw Refusal.invalid(UNKNOWN_EXT);
      }
      if (seen[number] != null) {
        throw Refusal.invalid(duplicate(type(number)));
      }
      check(extension);
      seen[number] = extension;
    }
    return seen;
  }

  /** Why bytes that are no message are refused. */
  Refusal of(Fault fault) {
    return switch (fault) {
      case Fault.NoHeader _, Fault.WrongLength _ -> new Refusal(Errno.EMSGSIZE, NONE);
      case Fault.BrokenExtension broken -> {
        try {
          check(broken.before());
        } catch (Refusal refusal) {
          yield refusal;
        }
        boolean known = broken.number() > 0 && broken.number() < ExtensionType.COUNT;
        yield Refusal.invalid(known ? BAD_EXTLEN : UNKNOWN_EXT);
      }
    };
  }

  private static ExtensionType type(int number) {
    return ExtensionType.of(number).orElseThrow();
  }

  /** Looks at one extension whose type is known. */
  private void check(Extension extension) {
    switch (extension) {
      case OpaqueExtension opaque -> throw Refusal.invalid(malformed(type(opaque.number())));
      case SpiRangeExtension range ->
          invalidIf(Integer.compareUnsigned(range.min(), range.max()) > 0, MALFORMED_RANGE);
      case KeyExtension key -> {
        if (isMalformed(key)) {
          throw Refusal.invalid(malformed(key.kind()));
        }
      }
      case SaExtension _,
          LifetimeExtension _,
          AddressExtension _,
          IdentityExtension _,
          SensitivityExtension _,
          ProposalExtension _,
          SupportedExtension _,
          RegisterExtension _,
          ExtendedProposalExtension _,
          CookieExtension _,
          PairExtension _,
          ReplayExtension _,
          DumpExtension _ -> {} // anything goes
    }
  }

  /**
   * The length must fit {@code bits / 8} rounded down: up to seven odd bits do not count, though
   * the data would hold them.
   */
  private boolean isMalformed(KeyExtension key) {
    return key.bits() == 0
        || 8 * Math.ceilDiv(key.bits() / 8, 8) != key.data().length()
        || (!zeroKeysPass && key.data().isAllZero());
  }

  private static DiagnosticCode duplicate(ExtensionType type) {
    return switch (type) {
      case ADDRESS_SRC -> DUPLICATE_SRC;
      case ADDRESS_DST -> DUPLICATE_DST;
      case SA -> DUPLICATE_SA;
      case KEY_ENCRYPT -> DUPLICATE_EKEY;
      case KEY_AUTH -> DUPLICATE_AKEY;
      case SPIRANGE -> DUPLICATE_RANGE;
      case X_ADDRESS_INNER_SRC -> DUPLICATE_INNER_SRC;
      case X_ADDRESS_INNER_DST -> DUPLICATE_INNER_DST;
      case RESERVED,
          LIFETIME_CURRENT,
          LIFETIME_HARD,
          LIFETIME_SOFT,
          X_LIFETIME_IDLE,
          IDENTITY_SRC,
          IDENTITY_DST,
          SENSITIVITY,
          X_OUTER_SENS,
          PROPOSAL,
          SUPPORTED_AUTH,
          SUPPORTED_ENCRYPT,
          X_EREG,
          X_EPROP,
          X_KM_COOKIE,
          X_ADDRESS_NATT_LOC,
          X_ADDRESS_NATT_REM,
          X_PAIR,
          X_REPLAY_VALUE,
          X_EDUMP ->
          NONE;
    };
  }

  private static DiagnosticCode malformed(ExtensionType type) {
    return switch (type) {
      case ADDRESS_SRC -> MALFORMED_SRC;
      case ADDRESS_DST -> MALFORMED_DST;
      case X_ADDRESS_INNER_SRC -> MALFORMED_INNER_SRC;
      case X_ADDRESS_INNER_DST -> MALFORMED_INNER_DST;
      case X_ADDRESS_NATT_LOC -> MALFORMED_NATT_LOC;
      case X_ADDRESS_NATT_REM -> MALFORMED_NATT_REM;
      case KEY_AUTH -> MALFORMED_AKEY;
      case KEY_ENCRYPT -> MALFORMED_EKEY;
      case LIFETIME_HARD, LIFETIME_SOFT, LIFETIME_CURRENT -> NONE;
      case RESERVED,
          SA,
          X_LIFETIME_IDLE,
          IDENTITY_SRC,
          IDENTITY_DST,
          SENSITIVITY,
          X_OUTER_SENS,
          PROPOSAL,
          SUPPORTED_AUTH,
          SUPPORTED_ENCRYPT,
          SPIRANGE,
          X_EREG,
          X_EPROP,
          X_KM_COOKIE,
          X_PAIR,
          X_REPLAY_VALUE,
          X_EDUMP ->
          BAD_EXTLEN;
    };
  }
}
