package dev.ipseckey.command;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.language.SaType;
import dev.ipseckey.source.Span;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code ipseckey -s}: saves all SAs into a file. */
record SaveExecution(Environment environment, Settings settings, SadbChoice choice) {

  /** There is no command that could be pointed at. */
  private static final Span NOWHERE = new Span(0, 0);

  ExitStatus run(String file) {
    ClassicForms ending = new ClassicForms(environment);
    try (SadbSession session =
        SadbSession.open(environment, settings, choice, settings.execution())) {
      Outcome outcome =
          session
              .saver()
              .save(session.executor(session.port()), NOWHERE, SaType.ALL, Optional.of(file));
      return switch (outcome) {
        case Outcome.Done() -> ExitStatus.OK;
        case Outcome.Failed(List<Diagnostic> reasons) -> {
          reasons.forEach(reason -> environment.complain(reason.message()));
          yield ending.fail();
        }
      };
    } catch (Unusable e) {
      return ending.fail(e);
    } catch (UncheckedIOException e) {
      return ending.fail(Unusable.because("SADB", e));
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }
}
