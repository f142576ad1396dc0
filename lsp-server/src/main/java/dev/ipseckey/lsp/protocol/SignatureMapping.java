package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.feature.SignatureHelp.Shown;
import java.util.List;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/** A command's signature as the protocol has it. */
final class SignatureMapping {

  private SignatureMapping() {}

  static SignatureHelp of(Shown shown, ClientFeatures features) {
    List<ParameterInformation> parts =
        shown.parts().stream()
            .map(
                part -> {
                  ParameterInformation parameter = new ParameterInformation();
                  parameter.setLabel(Either.forRight(Tuple.two(part.start(), part.end())));
                  return parameter;
                })
            .toList();
    SignatureInformation signature = new SignatureInformation(shown.label());
    signature.setParameters(parts);
    signature.setDocumentation(Markup.of(shown.documentation(), features.markdownSignatures()));
    signature.setActiveParameter(shown.active());
    return new SignatureHelp(List.of(signature), 0, shown.active());
  }
}
