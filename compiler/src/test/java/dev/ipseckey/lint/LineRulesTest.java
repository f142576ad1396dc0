package dev.ipseckey.lint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules for single lines say may be kept with the line. */
class LineRulesTest {

  @Test
  void keepNothing() {
    fields()
        .that()
        .areNotStatic()
        .should()
        .beDeclaredInClassesThat(not(assignableTo(Rule.class)).or(assignableTo(Rule.OfFlow.class)))
        .check(new ClassFileImporter().importPackagesOf(Rulebook.class));
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsLintedTheSameWithWhatWasKept(DiagnosticId id) {
    LineRules elsewhere = Linted.linter(Linted.ALL, FileFacts.unknown()).lineRules();
    for (Page.Block block : RulePagesTest.page(id).bad()) {
      Linter linter = Linted.linter(Linted.ALL, FileFacts.unknown());
      Linter keeping = Linted.linter(Linted.ALL, FileFacts.unknown());
      List<Diagnostic> expected = new ArrayList<>();
      List<Diagnostic> found = new ArrayList<>();
      new FileChecker(
              AnalysisOptions.defaults(),
              line -> {
                expected.addAll(linter.lint(line).diagnostics());
                found.addAll(keeping.lint(line, elsewhere.lint(line)).diagnostics());
              })
          .check(SourceText.of(block.text()));
      expected.addAll(linter.finish());
      found.addAll(keeping.finish());

      assertThat(found).as(block.text()).isEqualTo(expected);
    }
  }
}
