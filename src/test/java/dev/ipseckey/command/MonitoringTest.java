package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.execute.Executor;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.Command;
import dev.ipseckey.sadb.LocalAddresses;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** monitor and passive_monitor. That signals end them is tested with processes. */
class MonitoringTest {

  private static final String ADD =
      "add ah spi 300 dst 192.0.2.1 auth_alg sha1 authkey 5d40c1cdd4b0e1ef6a2f0b43c6a1f7a8e2ad90bb";
  private static final long NOW = 1_700_747_100;
  private static final Command.Monitor ACTIVE = new Command.Monitor(new Span(0, 7), false);
  private static final Command.Monitor PASSIVE = new Command.Monitor(new Span(0, 15), true);
  private static final Runnable NOTHING = () -> {};

  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder;

  @BeforeEach
  void fixTheZone() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @AfterEach
  void leaveTheZoneAsItWas() {
    TimeZone.setDefault(zone);
  }

  @Test
  void takesNoMoreWords() {
    assertThat(InProcess.program().run("--sadb", "accept:", "monitor", "esp").errors())
        .containsExactly("extra-arguments");
  }

  @Test
  void showsNoKeyWhenToldSoOrUnderTheServiceManager() throws IOException {
    Path trace = folder.resolve("trace");
    InProcess.program().run("--sadb", "accept:", "--trace-pfkey", trace, "-f", keys(ADD));
    String replay = "replay:" + trace;

    assertThat(InProcess.program().run("--sadb", replay, "pmonitor").out()).contains("5d40c1");
    assertThat(InProcess.program().run("-p", "--sadb", replay, "pmonitor").out())
        .contains("XX/160")
        .doesNotContain("5d40c1");
    assertThat(
            InProcess.program().with("SMF_FMRI", "svc:/x").run("--sadb", replay, "pmonitor").out())
        .doesNotContain("5d40c1");
  }

  private Path keys(String text) throws IOException {
    return Files.writeString(folder.resolve("keys"), text + "\n");
  }

  @Test
  void asksForEverythingFirst() throws IOException {
    Path trace = folder.resolve("trace");
    try (Session session = new Session("accept:", Optional.of(trace.toString()))) {
      assertThat(session.monitor(ACTIVE, NOTHING))
          .isEqualTo(
              """
              Actively monitoring the PF_KEY socket.
              Read 16 bytes.
              Timestamp: Thu Nov 23 13:45:00 2023
              Base message (version 2) type X_PROMISC, SA type <unknown 1>.
              Message length 16 bytes, seq=1, pid=%d.

              """
                  .formatted(ProcessHandle.current().pid()));
    }
    assertThat(Files.readAllLines(trace))
        .singleElement()
        .asString()
        .startsWith("020b0001020000000100000");
  }

  @Test
  void asksForNothingWhenPassive() throws IOException {
    Path trace = folder.resolve("trace");
    try (Session session = new Session("accept:", Optional.of(trace.toString()))) {
      assertThat(session.monitor(PASSIVE, session::flush))
          .isEqualTo("Passively monitoring the PF_KEY socket.\n");
    }
    assertThat(Files.readAllLines(trace)).as("the flush").hasSize(1);
  }

  @Test
  void hearsEverythingForTheRestOfTheSession() {
    try (Session session = new Session("accept:")) {
      session.monitor(ACTIVE, NOTHING);
      assertThat(session.monitor(PASSIVE, session::flush))
          .startsWith("Passively monitoring the PF_KEY socket.\nRead 16 bytes.\n")
          .contains("type FLUSH");
    }
  }

  @Test
  void showsWhatItSendsWhenVerbose() {
    Outcome outcome = InProcess.program().run("-v", "--sadb", "replay:/dev/null", "monitor");
    assertThat(outcome.out())
        .startsWith("VERBOSE ON:  Message to kernel looks like:\n====")
        .endsWith("====\nActively monitoring the PF_KEY socket.\n");
  }

  @Test
  void tellsWhatExpiresByAnotherTime() throws IOException {
    String directory = folder.resolve("sadb").toString();
    InProcess.program().run("--sadb", directory, "-f", keys(ADD + " hard_addtime 600"));
    try (Session session = new Session(directory)) {
      session.now.set(SadbChoice.NOW.getAsLong());
      assertThat(session.monitor(PASSIVE, NOTHING, () -> session.now.addAndGet(700), NOTHING))
          .containsOnlyOnce("state=DEAD")
          .contains("type EXPIRE", "HLT: Hard expiration occurred\n");
    }
    assertThat(
            InProcess.program()
                .run("--sadb", directory, "get", "ah", "spi", "300", "dst", "192.0.2.1")
                .out())
        .as("the directory is as it was")
        .contains("spi=0x12c");
  }

  @Test
  void endsWhenNobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    try (Session session = new Session("accept:", Optional.empty(), closed)) {
      assertThat(session.run(ACTIVE, () -> true)).isEqualTo(Monitoring.End.UNREAD);
    }
  }

  /** A session of this process, whose clock the test moves. */
  private static final class Session implements AutoCloseable {
    private final AtomicLong now = new AtomicLong(NOW);
    private final OutputStream out;
    private final SadbSession session;
    private final Executor executor;
    private final Monitoring monitoring;

    Session(String place) {
      this(place, Optional.empty());
    }

    Session(String place, Optional<String> trace) {
      this(place, trace, new ByteArrayOutputStream());
    }

    Session(String place, Optional<String> trace, OutputStream out) {
      this.out = out;
      Environment environment =
          new Environment(
              InputStream.nullInputStream(),
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(OutputStream.nullOutputStream()),
              Map.of(),
              false,
              false,
              false);
      Settings settings = Settings.defaults();
      SadbChoice choice =
          new SadbChoice(
              Optional.of(place),
              Profile.DOCUMENTED,
              new LocalAddresses.Unset(),
              Optional.of(now::get),
              trace,
              false,
              false,
              Optional.empty());
      session = SadbSession.open(environment, settings, choice, settings.execution());
      executor = session.executor(session.port());
      monitoring = new Monitoring(session, executor);
    }

    void flush() {
      executor.flush(SaType.ALL);
    }

    Monitoring.End run(Command.Monitor command, BooleanSupplier wanted) {
      return monitoring.run(command, wanted);
    }

    /** What it prints while something is done. */
    String monitor(Command.Monitor command, Runnable... deeds) {
      int before = out.toString().length();
      Queue<Runnable> rest = new ArrayDeque<>(List.of(deeds));
      run(
          command,
          () -> {
            Optional<Runnable> deed = Optional.ofNullable(rest.poll());
            deed.ifPresent(Runnable::run);
            return deed.isPresent();
          });
      return out.toString().substring(before);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
