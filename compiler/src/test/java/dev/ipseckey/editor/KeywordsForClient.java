package dev.ipseckey.editor;

import dev.ipseckey.language.ValueKind;
import java.util.List;
import java.util.stream.Collectors;

/** The keywords that the VS Code extension knows itself, to blur keys before the server answers. */
final class KeywordsForClient {

  private KeywordsForClient() {}

  static String text() {
    return """
        // Written from the vocabulary by EditorFilesTest in the module compiler; do not edit.

        /** The keywords whose value is a key. */
        export const KEY_KEYWORDS: readonly string[] = [%s];

        /** All keywords. */
        export const KEYWORDS: readonly string[] = [
        %s
        ];
        """
        .formatted(
            quoted(Words.extensions(ValueKind.KEY), ", "),
            "  " + quoted(Words.extensions(), ",\n  ") + ",");
  }

  private static String quoted(List<String> words, String separator) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(separator));
  }
}
