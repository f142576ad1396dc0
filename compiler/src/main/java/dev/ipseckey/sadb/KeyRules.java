package dev.ipseckey.sadb;

import static dev.ipseckey.sadb.Refusal.invalidIf;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import org.jspecify.annotations.Nullable;

/** Whether a key fits its algorithm, and what is stored of it. */
final class KeyRules {

  /** How many numbers of algorithms there can be. */
  private static final int NUMBERS = 256;

  /** By number. */
  private final @Nullable AuthenticationAlgorithm[] authentication =
      new AuthenticationAlgorithm[NUMBERS];

  private final @Nullable EncryptionAlgorithm[] encryption = new EncryptionAlgorithm[NUMBERS];

  KeyRules(AlgorithmTable algorithms) {
    for (AuthenticationAlgorithm algorithm : algorithms.authentication()) {
      authentication[algorithm.number()] = algorithm;
    }
    for (EncryptionAlgorithm algorithm : algorithms.encryption()) {
      encryption[algorithm.number()] = algorithm;
    }
  }

  /** The encryption algorithm of a number, null if it is unknown. */
  @Nullable EncryptionAlgorithm encryption(int number) {
    return encryption[number];
  }

  /**
   * What is stored of an authentication key.
   *
   * @throws Refusal if the algorithm is unknown or does not take it
   */
  StoredKey authenticationKey(int number, KeyExtension key) {
    AuthenticationAlgorithm algorithm = authentication[number];
    if (algorithm == null) {
      throw Refusal.invalid(DiagnosticCode.BAD_AALG);
    }
    int bits = key.bits() - key.reserved();
    invalidIf(!algorithm.keySizes().admits(bits), DiagnosticCode.BAD_AKEYBITS);
    return new StoredKey(bits, 0, key.data());
  }

  /**
   * What is stored of an encryption key.
   *
   * @throws Refusal if the algorithm is unknown or does not take it
   */
  StoredKey encryptionKey(int number, KeyExtension key) {
    EncryptionAlgorithm algorithm = encryption[number];
    if (algorithm == null) {
      throw Refusal.invalid(DiagnosticCode.BAD_EALG);
    }
    int bits = key.bits() - key.reserved() - algorithm.saltBits();
    boolean canBeWeak = algorithm.weakKeys() != WeakKeys.NONE;
    // The weak-key test of DES looks at the whole length, so an initial vector makes the key too
    // long for it.
    boolean tooLongForWeakTest = canBeWeak && key.reserved() != 0;
    invalidIf(
        !algorithm.keySizes().admits(bits) || tooLongForWeakTest, DiagnosticCode.BAD_EKEYBITS);
    KeyMaterial material = canBeWeak ? checked(algorithm, bits, key.data()) : key.data();
    return new StoredKey(bits, algorithm.saltBits(), material);
  }

  /** A key with the parity that it is stored with. */
  private static KeyMaterial checked(EncryptionAlgorithm algorithm, int bits, KeyMaterial given) {
    byte[] bytes = DesKeys.withOddParity(given.first(StoredKey.bytes(bits, algorithm.saltBits())));
    boolean weak =
        switch (algorithm.weakKeys()) {
          case NONE -> false;
          case DES -> DesKeys.isWeak(bytes);
          case TRIPLE_DES -> DesKeys.isWeakTriple(bytes);
        };
    invalidIf(weak, DiagnosticCode.WEAK_EKEY);
    return KeyMaterial.of(bytes);
  }

  /** Whether the crypto layer, which is asked later, will take keys that have passed. */
  boolean work(int authenticationNumber, StoredKey own, int encryptionNumber, StoredKey other) {
    AuthenticationAlgorithm first = authentication[authenticationNumber];
    EncryptionAlgorithm second = encryption[encryptionNumber];
    return (!own.isPresent() || first == null || first.keySizes().works(own.bits()))
        && (!other.isPresent() || second == null || second.keySizes().works(other.bits()));
  }
}
