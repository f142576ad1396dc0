package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.ENCR_KEY_ON_AH;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_LENGTH;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_WITHOUT_ALGORITHM;
import static dev.ipseckey.diagnostic.DiagnosticId.MISSING_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.RESERVED_BITS_SIZE;
import static dev.ipseckey.diagnostic.DiagnosticId.UPDATE_WITH_KEYS;
import static dev.ipseckey.diagnostic.DiagnosticId.WEAK_DES_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.ZERO_KEY;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.model.KeyMaterial;
import java.util.Optional;

/** What is wrong with a key. Tells lengths, never digits. */
final class KeyExplanations {

  private KeyExplanations() {}

  static Explanation authenticationMissing(Command.OnSa command) {
    return Explanation.at(command, Extension.AUTH_ALG)
        .as(MISSING_KEY, "ah authenticates and nothing else: add `authkey`");
  }

  static Explanation encryptionMissing(Command.OnSa command) {
    return Explanation.at(command, Extension.ENCR_ALG)
        .as(MISSING_KEY, "add `encrkey`; an SA that is not to encrypt says `encr_alg null`");
  }

  /** A key of no whole number of bytes, or of zeros. */
  static Explanation malformed(Command.OnSa command, Extension extension) {
    Explanation at = Explanation.at(command, extension);
    Optional<KeyMaterial> key = key(command, extension);
    return key.isPresent() && !isZero(key.get())
        ? at.as(
            KEY_LENGTH,
            "a key has a number of whole bytes; this one has " + key.get().bits() + " bits")
        : at.as(ZERO_KEY, "zeros protect nothing: make the key of random bytes");
  }

  private static boolean isZero(KeyMaterial key) {
    for (byte b : key.bytes()) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  static Explanation authenticationLength(Command.OnSa command) {
    return Explanation.at(command, Extension.AUTHKEY, Extension.AUTH_ALG)
        .as(KEY_LENGTH, length(command, Extension.AUTH_ALG, Extension.AUTHKEY, 0));
  }

  static Explanation encryptionLength(Command.OnSa command) {
    if (!encrypts(command)) {
      return Explanation.at(command, Extension.ENCRKEY, Extension.ENCR_ALG)
          .as(
              KEY_WITHOUT_ALGORITHM,
              "without `encr_alg` nothing is encrypted: name the algorithm that this key is for");
    }
    int reserved = (int) command.arguments().number(Extension.RESERVED_BITS).orElse(0);
    String hint = length(command, Extension.ENCR_ALG, Extension.ENCRKEY, reserved);
    return reserved == 0
        ? Explanation.at(command, Extension.ENCRKEY, Extension.ENCR_ALG).as(KEY_LENGTH, hint)
        : Explanation.at(command, Extension.RESERVED_BITS).as(RESERVED_BITS_SIZE, hint);
  }

  static Explanation weak(Command.OnSa command, Extension extension) {
    return Explanation.at(command, extension)
        .as(
            WEAK_DES_KEY,
            "the parts of a 3des key differ from their neighbours, and no part of a des or 3des key"
                + " repeats a pattern; make the key of random bytes");
  }

  static Explanation encryptionOutOfPlace(Command.OnSa command) {
    return command.type().isAh()
        ? remove(
            command,
            Extension.ENCRKEY,
            Explanation.at(command, Extension.ENCRKEY)
                .as(ENCR_KEY_ON_AH, "ah does not encrypt: remove the key, or use esp"))
        : neverChanges(command, Extension.ENCRKEY);
  }

  /** A key on an update. */
  static Explanation neverChanges(Command.OnSa command, Extension extension) {
    return remove(
        command,
        extension,
        Explanation.at(command, extension)
            .as(
                UPDATE_WITH_KEYS,
                "the keys of an SA never change: delete it, and add it again with the new one"));
  }

  private static Explanation remove(Command.OnSa command, Extension extension, Explanation named) {
    return command
        .arguments()
        .get(extension)
        .map(
            argument ->
                named.fix(
                    Fix.of(
                        "remove `" + extension.canonical() + "` and its key",
                        Safety.SUGGESTED,
                        argument.keyword().through(argument.value()),
                        "")))
        .orElse(named);
  }

  private static String length(
      Command.OnSa command, Extension algorithm, Extension extension, int reserved) {
    int bits = key(command, extension).map(KeyMaterial::bits).orElse(0);
    String own =
        reserved == 0
            ? "this one has " + bits
            : "this one has " + (bits - reserved) + " beside those reserved";
    return choice(command, algorithm)
            .flatMap(Argument.AlgorithmChoice::algorithm)
            .map(row -> KeyLengths.of(row) + "; ")
            .orElse("")
        + own;
  }

  private static boolean encrypts(Command.OnSa command) {
    int number =
        choice(command, Extension.ENCR_ALG).map(Argument.AlgorithmChoice::number).orElse(0);
    return number != 0 && number != Algorithm.NULL_ENCRYPTION;
  }

  private static Optional<KeyMaterial> key(Command.OnSa command, Extension extension) {
    return command.arguments().get(extension).orElse(null) instanceof Argument.Key key
        ? Optional.of(key.key())
        : Optional.empty();
  }

  private static Optional<Argument.AlgorithmChoice> choice(
      Command.OnSa command, Extension extension) {
    return command.arguments().get(extension).orElse(null)
            instanceof Argument.AlgorithmChoice choice
        ? Optional.of(choice)
        : Optional.empty();
  }
}
