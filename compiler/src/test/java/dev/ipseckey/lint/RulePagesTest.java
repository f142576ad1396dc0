package dev.ipseckey.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.RulePage;
import dev.ipseckey.lint.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages are the tests: what a page calls bad gives exactly what the page says, what it calls
 * good is silent. Run with {@code -Dupdate.golden=true} to write anew what bad blocks give.
 */
class RulePagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/ipseckey/diagnostic");

  private static final int FEWEST_BLOCKS_OF_A_RULE = 2;

  /** What no text by itself can show: it takes a shell, an SADB, or a strange name service. */
  private static final Set<DiagnosticId> WITHOUT_EXAMPLES =
      EnumSet.of(
          DiagnosticId.NOT_FROM_SHELL,
          DiagnosticId.UNSUPPORTED_ADDRESS_TYPE,
          DiagnosticId.DEPENDS_ON_LOCAL_ADDRESSES,
          DiagnosticId.SA_EXISTS,
          DiagnosticId.SA_NOT_FOUND,
          DiagnosticId.SADB_ERROR,
          DiagnosticId.NO_ANSWER);

  private static final List<String> HEADINGS =
      List.of("What it checks", "Why", "Bad", "Good", "Fix", "Manual page");

  @ParameterizedTest
  @EnumSource
  void badBlocksGiveWhatTheySay(DiagnosticId id) throws IOException {
    Page page = page(id);
    if (Boolean.getBoolean("update.golden")) {
      page = update(id, page);
    }
    assertThat(page.bad()).hasSizeGreaterThanOrEqualTo(fewest(id));
    for (Block block : page.bad()) {
      assertThat(said(id, block)).as(block.text()).isNotEmpty().isEqualTo(block.said());
    }
  }

  @ParameterizedTest
  @EnumSource
  void goodBlocksAreSilent(DiagnosticId id) {
    Page page = page(id);

    assertThat(page.good()).hasSizeGreaterThanOrEqualTo(fewest(id));
    for (Block block : page.good()) {
      assertThat(said(id, block)).as(block.text()).isEmpty();
      assertThat(Linted.of(block, true).diagnostics().stream().filter(Diagnostic::isError))
          .as(block.text())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesHaveOneShape(DiagnosticId id) {
    Page page = page(id);

    assertThat(page.title()).isEqualTo("# " + id.kebab());
    assertThat(page.sections().keySet())
        .containsExactlyElementsOf(
            WITHOUT_EXAMPLES.contains(id)
                ? List.of("What it checks", "Why", "Fix", "Manual page")
                : HEADINGS);
    assertThat(page.sections().values()).noneMatch(String::isBlank);
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".md"))
                  .map(name -> name.substring(0, name.length() - ".md".length())))
          .allSatisfy(
              name -> {
                assertThat(DiagnosticId.named(name)).as(name).isPresent();
                assertThat(name).isEqualTo(DiagnosticId.named(name).orElseThrow().kebab());
              });
    }
  }

  static Page page(DiagnosticId id) {
    return Page.parse(RulePage.of(id));
  }

  private static int fewest(DiagnosticId id) {
    if (WITHOUT_EXAMPLES.contains(id)) {
      return 0;
    }
    return id.layer() == Layer.LINT ? FEWEST_BLOCKS_OF_A_RULE : 1;
  }

  /** What is said of a block under this id; of a rule's block there is no error to speak of. */
  private static List<String> said(DiagnosticId id, Block block) {
    Linted linted = Linted.of(block, id.layer() == Layer.EXECUTION);
    if (id.layer() == Layer.LINT) {
      assertThat(linted.diagnostics().stream().filter(Diagnostic::isError))
          .as(block.text())
          .isEmpty();
    }
    return linted.only(id).lines();
  }

  private static Page update(DiagnosticId id, Page page) throws IOException {
    Path file = FOLDER.resolve(id.kebab() + ".md");
    String text = Files.readString(file);
    for (Block block : page.bad()) {
      String code = block.text() + "```\n\n```text\n";
      text =
          text.replace(
              code + block(block.said()) + "```\n", code + block(said(id, block)) + "```\n");
    }
    Files.writeString(file, text);
    return Page.parse(text);
  }

  private static String block(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
