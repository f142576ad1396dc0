package dev.ipseckey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files for editors say what the vocabulary says. */
class EditorFilesTest {

  private static final Path ROOT = Path.of("..");

  enum EditorFile {
    TEXT_MATE("vscode-extension/syntaxes/ipseckey.tmLanguage.json", TextMateGrammar::text),
    SNIPPETS("vscode-extension/snippets/ipseckey.json", SnippetFile::text),
    CLIENT("vscode-extension/src/keywords.ts", KeywordsForClient::text),
    VIM("editors/vim/syntax/ipseckey.vim", VimSyntax::text),
    EMACS("editors/emacs/ipseckey-mode.el", EmacsMode::text);

    private final Path path;
    private final Supplier<String> text;

    EditorFile(String path, Supplier<String> text) {
      this.path = ROOT.resolve(path);
      this.text = text;
    }
  }

  /** Run with {@code -Dupdate.golden=true} to write the files anew. */
  @ParameterizedTest
  @EnumSource
  void isWrittenFromTheVocabulary(EditorFile file) throws IOException {
    if (Boolean.getBoolean("update.golden")) {
      Files.createDirectories(file.path.getParent());
      Files.writeString(file.path, file.text.get());
    }

    assertThat(file.path).content().isEqualTo(file.text.get());
  }
}
