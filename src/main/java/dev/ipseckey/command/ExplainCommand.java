package dev.ipseckey.command;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.RulePage;
import dev.ipseckey.report.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ipseckey explain}: the page of something that a check has said. */
@Command(
    name = ExplainCommand.NAME,
    versionProvider = Version.class,
    customSynopsis = ExplainCommand.SYNOPSIS,
    header = "Prints the page of what a check has said: why, bad and good examples, what to do.%n",
    parameterListHeading = "%nOperands:%n",
    optionListHeading = "%nOptions:%n")
final class ExplainCommand implements Callable<Integer> {

  static final String NAME = "explain";
  static final String SYNOPSIS = "ipseckey explain NAME...";

  /** Changes of one letter that a guess may be away. */
  private static final int FARTHEST = 4;

  private final Environment environment;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description =
          "A name in the brackets of a finding, such as weak-auth, or its other name, L060.")
  private List<String> names = List.of();

  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  ExplainCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    boolean known = true;
    boolean first = true;
    for (String name : names) {
      Optional<DiagnosticId> id = DiagnosticId.named(name);
      if (id.isEmpty()) {
        environment.complain(unknown(name));
        known = false;
      } else {
        environment.out().print((first ? "" : "\n") + RulePage.of(id.get()));
        first = false;
      }
    }
    environment.out().flush();
    return (known ? ExitStatus.OK : ExitStatus.TROUBLE).code();
  }

  private static String unknown(String name) {
    String shown = Printable.text(KeyMask.mask(name));
    return "nothing is called `"
        + shown
        + "`"
        + nearest(name)
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("; ipseckey rules lists the names");
  }

  private static Optional<String> nearest(String name) {
    LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
    return Stream.of(DiagnosticId.values())
        .map(DiagnosticId::kebab)
        .filter(each -> distance.apply(name, each) >= 0)
        .min(Comparator.comparingInt(each -> distance.apply(name, each)));
  }
}
