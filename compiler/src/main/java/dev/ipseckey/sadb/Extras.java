package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.SensitivityExtension;
import org.jspecify.annotations.Nullable;

/**
 * What most SAs do not have: NAT-T and inner addresses, identities, labels. As they are reported.
 */
record Extras(
    @Nullable AddressExtension natLocal,
    @Nullable AddressExtension natRemote,
    @Nullable AddressExtension innerSource,
    @Nullable AddressExtension innerDestination,
    @Nullable IdentityExtension sourceIdentity,
    @Nullable IdentityExtension destinationIdentity,
    @Nullable SensitivityExtension label,
    @Nullable SensitivityExtension outerLabel) {

  static final Extras NONE = new Extras(null, null, null, null, null, null, null, null);

  boolean isNone() {
    return natLocal == null
        && natRemote == null
        && innerSource == null
        && innerDestination == null
        && sourceIdentity == null
        && destinationIdentity == null
        && label == null
        && outerLabel == null;
  }
}
