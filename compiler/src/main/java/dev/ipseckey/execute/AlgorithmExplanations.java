package dev.ipseckey.execute;

import static dev.ipseckey.diagnostic.DiagnosticId.AH_WITH_ENCR;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_WITHOUT_ALGORITHM;
import static dev.ipseckey.diagnostic.DiagnosticId.NO_SUCH_ALGORITHM;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;

/** What is wrong with an algorithm, or with the lack of one. */
final class AlgorithmExplanations {

  private AlgorithmExplanations() {}

  static Explanation onAh(Command.OnSa command) {
    return Explanation.at(command, Extension.ENCR_ALG)
        .as(AH_WITH_ENCR, "ah does not encrypt: leave the algorithm out, or use esp");
  }

  static Explanation authentication(Command.OnSa command) {
    return of(command, Extension.AUTH_ALG, Extension.AUTHKEY);
  }

  static Explanation encryption(Command.OnSa command) {
    return of(command, Extension.ENCR_ALG, Extension.ENCRKEY);
  }

  private static Explanation of(Command.OnSa command, Extension algorithm, Extension key) {
    if (command.arguments().get(algorithm).orElse(null) instanceof Argument.AlgorithmChoice choice
        && choice.number() != 0) {
      return Explanation.at(choice.value())
          .as(
              NO_SUCH_ALGORITHM,
              "the SADB has no algorithm of number " + choice.number() + "; name one that it has");
    }
    return command.arguments().has(key)
        ? Explanation.at(command, key)
            .as(
                KEY_WITHOUT_ALGORITHM,
                "name the algorithm that this key is for: `" + algorithm.canonical() + "`")
        : Explanation.at(command, Extension.ENCR_ALG)
            .as(
                KEY_WITHOUT_ALGORITHM,
                "an SA that does not encrypt has to authenticate: add `auth_alg` and `authkey`");
  }
}
