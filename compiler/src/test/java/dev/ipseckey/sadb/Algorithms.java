package dev.ipseckey.sadb;

import java.util.List;

/** The algorithms that tests use: names for their commands and the table for the SADB. */
final class Algorithms {

  static final AlgorithmTable TABLE =
      new AlgorithmTable(
          List.of(auth(2, 128), auth(3, 160), auth(5, 256), auth(6, 384), auth(7, 512)),
          List.of(
              new EncryptionAlgorithm(2, KeySizes.exactly(64), 0, 8, false, false, WeakKeys.DES),
              new EncryptionAlgorithm(
                  3, KeySizes.exactly(192), 0, 8, false, false, WeakKeys.TRIPLE_DES),
              new EncryptionAlgorithm(7, KeySizes.exactly(128), 0, 8, false, false, WeakKeys.NONE),
              new EncryptionAlgorithm(11, new KeySizes.NoKey(), 0, 0, false, false, WeakKeys.NONE),
              new EncryptionAlgorithm(12, aes(), 0, 16, false, false, WeakKeys.NONE),
              counter(14, 24),
              counter(15, 24),
              counter(16, 24),
              counter(18, 32),
              counter(19, 32),
              counter(20, 32),
              new EncryptionAlgorithm(
                  22, KeySizes.exactly(128, 192, 256), 0, 16, false, false, WeakKeys.NONE)));

  private Algorithms() {}

  private static AuthenticationAlgorithm auth(int number, int bits) {
    return new AuthenticationAlgorithm(number, KeySizes.exactly(bits));
  }

  private static EncryptionAlgorithm counter(int number, int saltBits) {
    return new EncryptionAlgorithm(number, aes(), saltBits, 8, true, true, WeakKeys.NONE);
  }

  private static KeySizes aes() {
    return new KeySizes.Range(128, 256, 64);
  }

  static int authentication(String name) {
    return switch (name) {
      case "md5" -> 2;
      case "sha1" -> 3;
      case "sha256" -> 5;
      case "sha384" -> 6;
      case "sha512" -> 7;
      default -> Integer.parseInt(name);
    };
  }

  static int encryption(String name) {
    return switch (name) {
      case "des" -> 2;
      case "3des" -> 3;
      case "blowfish" -> 7;
      case "null" -> 11;
      case "aes" -> 12;
      case "aes-ccm8" -> 14;
      case "aes-ccm12" -> 15;
      case "aes-ccm16" -> 16;
      case "aes-gcm8" -> 18;
      case "aes-gcm12" -> 19;
      case "aes-gcm16" -> 20;
      case "camellia" -> 22;
      default -> Integer.parseInt(name);
    };
  }
}
