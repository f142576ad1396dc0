package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import java.util.Optional;

/** Whether a key fits its algorithm, and what is stored of it. */
final class KeyRules {

  private final AlgorithmTable algorithms;

  KeyRules(AlgorithmTable algorithms) {
    this.algorithms = algorithms;
  }

  /** What the size and weakness checks say of a key. */
  sealed interface Verdict {

    record Refused(DiagnosticCode diagnostic) implements Verdict {}

    /**
     * The key passes.
     *
     * @param works whether the crypto layer, which is asked later, will take it
     */
    record Passed(StoredKey key, boolean works) implements Verdict {}
  }

  Verdict authentication(int number, KeyExtension key) {
    Optional<AuthenticationAlgorithm> algorithm = algorithms.authentication(number);
    if (algorithm.isEmpty()) {
      return new Verdict.Refused(DiagnosticCode.BAD_AALG);
    }
    KeySizes sizes = algorithm.get().keySizes();
    int bits = key.bits() - key.reserved();
    if (!sizes.admits(bits)) {
      return new Verdict.Refused(DiagnosticCode.BAD_AKEYBITS);
    }
    KeyMaterial material = KeyMaterial.of(key.data().first(StoredKey.bytes(bits, 0)));
    return new Verdict.Passed(new StoredKey(bits, 0, material), sizes.works(bits));
  }

  Verdict encryption(int number, KeyExtension key) {
    Optional<EncryptionAlgorithm> known = algorithms.encryption(number);
    if (known.isEmpty()) {
      return new Verdict.Refused(DiagnosticCode.BAD_EALG);
    }
    EncryptionAlgorithm algorithm = known.get();
    int bits = key.bits() - key.reserved() - algorithm.saltBits();
    // The weak-key test of DES looks at the whole length, so an initial vector makes the key too
    // long for it.
    boolean tooLongForWeakTest = algorithm.weakKeys() != WeakKeys.NONE && key.reserved() != 0;
    if (!algorithm.keySizes().admits(bits) || tooLongForWeakTest) {
      return new Verdict.Refused(DiagnosticCode.BAD_EKEYBITS);
    }
    byte[] bytes = key.data().first(StoredKey.bytes(bits, algorithm.saltBits()));
    if (algorithm.weakKeys() != WeakKeys.NONE) {
      bytes = DesKeys.withOddParity(bytes);
    }
    boolean weak =
        switch (algorithm.weakKeys()) {
          case NONE -> false;
          case DES -> DesKeys.isWeak(bytes);
          case TRIPLE_DES -> DesKeys.isWeakTriple(bytes);
        };
    return weak
        ? new Verdict.Refused(DiagnosticCode.WEAK_EKEY)
        : new Verdict.Passed(
            new StoredKey(bits, algorithm.saltBits(), KeyMaterial.of(bytes)),
            algorithm.keySizes().works(bits));
  }
}
