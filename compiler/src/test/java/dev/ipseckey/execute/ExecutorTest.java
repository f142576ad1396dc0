package dev.ipseckey.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.SaType;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers become a report at the words of the command. */
class ExecutorTest {

  private static final String SA = "esp spi 0x12c dst 192.0.2.1";

  private final List<Message> sent = new ArrayList<>();
  private final List<Message> printed = new ArrayList<>();

  /** Answers as a test wants it, once for each message. */
  private record Answering(List<Message> sent, Function<Message, List<Message>> answers)
      implements KeyPort {
    @Override
    public void send(Message request, Consumer<Message> up) {
      sent.add(request);
      answers.apply(request).forEach(up);
    }

    @Override
    public void close() {}
  }

  private Executor executor(boolean strict, Function<Message, List<Message>> answers) {
    return new Executor(
        new Answering(sent, answers),
        new MessageBuilder(1),
        new Expansion(false),
        strict,
        received -> printed.add(received.message()));
  }

  private Executor refusing(Errno errno, DiagnosticCode code) {
    return executor(false, request -> List.of(Message.of(request.header().withError(errno, code))));
  }

  private static String said(String text, CheckedLine line) {
    return String.join(
        "; ",
        line.diagnostics().stream()
            .map(found -> quoted(text, found) + " " + found.id().kebab() + ": " + found.message())
            .toList());
  }

  private static String quoted(String text, Diagnostic found) {
    return "[" + text.substring(found.span().start(), found.span().end()) + "]";
  }

  private String run(Executor executor, String text) {
    return said(text, executor.run(Commands.line(text)));
  }

  @Test
  void nothingIsSaidOfSuccess() {
    Executor executor = executor(false, request -> List.of(request));

    assertThat(run(executor, "update " + SA)).isEmpty();
    assertThat(run(executor, "flush ah")).isEmpty();
    assertThat(sent).extracting(message -> message.header().sequence()).containsExactly(1, 2);
    assertThat(printed).isEmpty();
  }

  @Test
  void whatGetFindsIsPrinted() {
    assertThat(run(executor(false, request -> List.of(request)), "get " + SA)).isEmpty();
    assertThat(printed).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({"update", "update-pair"})
  void anSaThatIsThereIsNamed(String command) {
    assertThat(run(refusing(Errno.EEXIST, DiagnosticCode.NONE), command + " " + SA))
        .isEqualTo(
            "[0x12c] sa-exists: SA of type esp with SPI 0x12c and destination 192.0.2.1 exists already");
  }

  @ParameterizedTest
  @CsvSource({"delete", "get"})
  void anSaThatIsNotThereIsNamed(String command) {
    assertThat(run(refusing(Errno.ESRCH, DiagnosticCode.NONE), command + " " + SA))
        .isEqualTo(
            "[0x12c] sa-not-found: SA of type esp with SPI 0x12c and destination 192.0.2.1 not found");
    assertThat(printed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"update", "update-pair", "delete-pair"})
  void aCodeSaysWhatElseIsNotThere(String command) {
    assertThat(run(refusing(Errno.ESRCH, DiagnosticCode.PAIR_SA_NOTFOUND), command + " " + SA))
        .isEqualTo(
            "["
                + command
                + "] pair-command-unpaired: One of the entered values is incorrect: Diagnostic code 76: the SA has no pair");
  }

  @ParameterizedTest
  @CsvSource({
    "BAD_SASTATE, state dead, dead, state-not-mature",
    "ADDTIME_HSERR, soft_addtime 9 hard_addtime 8, 9, soft-exceeds-hard",
    "ADDTIME_HSERR, soft_addtime 7 hard_addtime 9 idle_addtime 8, 8, soft-exceeds-hard",
    "ADDTIME_HSERR, soft_addtime 7, 7, soft-exceeds-hard",
    "PAIR_ALREADY, pair-spi 301, 301, pair-already",
    "PAIR_INAPPROPRIATE, pair-spi 301, 301, pair-not-suitable",
    "BAD_NATT_REM_AF, encap udp nat_rem 2001:db8::1, 2001:db8::1, nat-ipv6",
    "BAD_DST, '', 192.0.2.1, dst-wildcard-or-multicast-source",
    "UNKNOWN_MSG, '', update, sadb-refused",
    "BAD_LABEL, label 0x1-2, 0x1-2, labels-not-enabled"
  })
  void aRefusalStandsAtItsWord(DiagnosticCode code, String words, String place, String id) {
    String text = "update " + SA + " " + words;
    Diagnostic found =
        refusing(Errno.EINVAL, code).run(Commands.line(text)).diagnostics().getLast();

    assertThat(quoted(text, found)).isEqualTo("[" + place + "]");
    assertThat(found.id().kebab()).isEqualTo(id);
    assertThat(found.message())
        .isEqualTo(
            "One of the entered values is incorrect: Diagnostic code "
                + code.number()
                + ": "
                + code.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAPlace(DiagnosticCode code) {
    assertThat(run(refusing(Errno.EINVAL, code), "update " + SA))
        .contains("Diagnostic code " + code.number() + ": ");
  }

  @Test
  void anyOtherErrorIsAFailure() {
    assertThat(run(refusing(Errno.ENOMEM, DiagnosticCode.NONE), "update " + SA))
        .startsWith("[update] sadb-error: ")
        .contains("out of memory (error 12)");
    assertThat(run(refusing(Errno.EPERM, DiagnosticCode.NONE), "flush"))
        .startsWith("[flush] sadb-error: ");
    assertThat(
            run(executor(false, request -> List.of(Message.of(header(request, 200)))), "get " + SA))
        .contains("error 200");
  }

  private static dev.ipseckey.pfkey.Header header(Message request, int errno) {
    var given = request.header();
    return new dev.ipseckey.pfkey.Header(
        given.version(), given.type(), errno, given.saType(), 0, given.sequence(), given.pid());
  }

  @Test
  void silenceIsAFailure() {
    assertThat(run(executor(false, request -> List.of()), "update " + SA))
        .startsWith("[update] no-answer: ");
    assertThat(run(executor(false, request -> List.of()), "flush"))
        .startsWith("[flush] no-answer: ");
  }

  @Test
  void everyAddressIsTriedAndEachFailureNamesIts() {
    assertThat(run(refusing(Errno.EINVAL, DiagnosticCode.BAD_DST), "update ah spi 300 dst two"))
        .contains("(for 192.0.2.1); ")
        .endsWith("(for 192.0.2.2)");
    assertThat(sent).extracting(message -> message.header().sequence()).containsExactly(1, 1);
  }

  @Test
  void theFirstFailureIsTheLastUnderStrictCompat() {
    Executor executor =
        executor(true, request -> List.of(Message.of(request.header().withErrno(Errno.EEXIST))));
    assertThat(run(executor, "update ah spi 300 dst two")).doesNotContain(";");
    assertThat(sent).hasSize(1);
  }

  @Test
  void aNameThatNobodyLookedUpIsAFailure() {
    String text = "update ah spi 300 dst somewhere";
    CheckedLine line =
        Commands.line(text, Commands.OPTIONS.with(dev.ipseckey.analysis.NameResolver.none()));
    assertThat(said(text, executor(false, List::of).run(line)))
        .startsWith("[somewhere] unknown-host: ");
    assertThat(sent).isEmpty();
  }

  @Test
  void aLineWithoutACommandIsLeftAlone() {
    CheckedLine broken = Commands.line("flsh");
    assertThat(executor(false, List::of).run(broken)).isEqualTo(broken);
    CheckedLine exit = Commands.line("exit");
    assertThat(executor(false, List::of).run(exit)).isEqualTo(exit);
    assertThat(sent).isEmpty();
  }

  @Test
  void aFlushOfATypeIsOneMessage() {
    assertThat(executor(false, List::of).flush(SaType.ALL)).isEqualTo(new Outcome.Done());
    assertThat(sent)
        .hasSize(1)
        .first()
        .satisfies(message -> assertThat(message.header().saType()).isZero());
  }

  @Test
  void errorsOfTheSadbAreErrors() {
    CheckedLine failed =
        refusing(Errno.EINVAL, DiagnosticCode.UNKNOWN_EXT).run(Commands.line("update " + SA));
    assertThat(failed.hasError()).isTrue();
    assertThat(failed.diagnostics()).extracting(Diagnostic::id).contains(DiagnosticId.SADB_REFUSED);
  }
}
