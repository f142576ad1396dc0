package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.DiagnosticCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One message for each diagnostic code that the SADB can give, and none for a code that it cannot.
 */
class EmittedCodesTest {

  /** Commands, the last of which is refused; the errno and code. */
  private static final String TABLE =
      """
      77                                                                        | EINVAL/1
      add esp spi 1 OUT A E unknown 99                                          | EINVAL/2
      add esp spi 1 OUT A E cut sa                                              | EINVAL/3
      add 5 spi 1 OUT A E                                                       | EINVAL/4
      add 0 spi 1 OUT A E                                                       | EINVAL/5
      flush esp edump 1                                                         | EINVAL/7
      add esp spi 1 OUT A E alien src                                           | EINVAL/8
      add esp spi 1 OUT A E alien dst                                           | EINVAL/9
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 alien isrc          | EINVAL/10
      add esp spi 1 src 2001:db8::1 dst R A E                                   | EINVAL/11
      add esp spi 1 src 224.0.0.1 dst R A E                                     | EINVAL/12
      add esp spi 1 src L dst 0.0.0.0 A E                                       | EINVAL/13
      add esp spi 1 OUT A E soft_alloc 2 hard_alloc 1                           | EINVAL/14
      add esp spi 1 OUT A E soft_bytes 2 hard_bytes 1                           | EINVAL/15
      add esp spi 1 OUT A E soft_addtime 2 hard_addtime 1                       | EINVAL/16
      add esp spi 1 OUT A E soft_usetime 2 hard_usetime 1                       | EINVAL/17
      add esp spi 1 OUT A E drop src                                            | EINVAL/18
      add esp spi 1 OUT A E drop dst                                            | EINVAL/19
      add esp spi 1 OUT A E drop sa                                             | EINVAL/20
      add esp spi 1 OUT A encralg aes                                           | EINVAL/21
      add ah spi 1 OUT authalg sha1                                             | EINVAL/22
      getspi esp OUT drop sa                                                    | EINVAL/23
      add esp spi 1 OUT A E twice src                                           | EINVAL/24
      add esp spi 1 OUT A E twice dst                                           | EINVAL/25
      add esp spi 1 OUT A E twice sa                                            | EINVAL/26
      add esp spi 1 OUT A E twice encrkey                                       | EINVAL/27
      add esp spi 1 OUT A E twice authkey                                       | EINVAL/28
      getspi esp OUT drop sa range 1 2 range 1 2                                | EINVAL/29
      add esp spi 1 OUT A E cut src                                             | EINVAL/30
      add esp spi 1 OUT A E cut dst                                             | EINVAL/31
      add esp spi 1 OUT A encralg aes encrkey 00000000000000000000000000000000  | EINVAL/33
      add ah spi 1 OUT authalg md5 authkey 00000000000000000000000000000000     | EINVAL/34
      getspi esp OUT drop sa range 2 1                                          | EINVAL/35
      add esp spi 1 OUT A E; update esp spi 1 dst R AK                          | EINVAL/36
      add esp spi 1 OUT A E; update esp spi 1 dst R encrkey k16                 | EINVAL/37
      add esp spi 1 OUT A E proposal                                            | EINVAL/38
      add esp spi 1 OUT A E supported                                           | EINVAL/39
      add esp spi 1 OUT E authalg 99 AK                                         | EINVAL/40
      add esp spi 1 OUT A encralg 99 encrkey k16                                | EINVAL/41
      add esp spi 1 OUT A E flags 0x1                                           | EINVAL/42
      add esp spi 1 OUT A E state 3                                             | EINVAL/43
      add ah spi 1 OUT authalg sha1 authkey k16                                 | EINVAL/44
      add esp spi 1 OUT A encralg aes encrkey 0123456789abcdef                  | EINVAL/45
      add ah spi 1 OUT A encralg aes                                            | EINVAL/46
      add esp spi 1 OUT A encralg des encrkey 0101010101010101                  | EINVAL/47
      add esp spi 1 OUT A E cookie 1 1; update esp spi 1 dst R cookie 2 0       | EINVAL/49
      add esp spi 1 OUT A E cookie 1 1; update esp spi 1 dst R cookie 1 2       | EINVAL/50
      add esp spi 1 OUT A E flags 0x100000                                      | EINVAL/51
      add esp spi 1 OUT A E flags 0x80000                                       | EINVAL/52
      add esp spi 1 OUT A E nat_loc L                                           | EINVAL/55
      add esp spi 1 OUT A E nat_rem L                                           | EINVAL/56
      add esp spi 1 OUT A E flags 0x20000                                       | EINVAL/58
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 drop idst           | EINVAL/59
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 twice isrc          | EINVAL/60
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 twice idst          | EINVAL/61
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 cut isrc            | EINVAL/62
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 cut idst            | EINVAL/63
      add esp spi 1 OUT A E isrc 10.0.0.0/33 idst 10.0.0.0/8                    | EINVAL/64
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/33                    | EINVAL/65
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 alien idst          | EINVAL/66
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 2001:db8::/32                  | EINVAL/67
      add esp spi 1 OUT A E nat_rem 2001:db8:9::1                               | EINVAL/68
      add esp spi 1 OUT A E nat_loc 2001:db8:9::1                               | EINVAL/69
      add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 isport 1 sport 1    | EINVAL/72
      add esp spi 1 OUT A E pair-spi 1                                          | EINVAL/73
      add esp spi 1 OUT A E; add esp spi 2 IN A E pair-spi 1; add esp spi 3 IN A E pair-spi 1 | EINVAL/75
      add esp spi 1 OUT A E; get esp spi 2 dst R                                | ESRCH/78
      add esp spi 1 OUT A encralg aes encrkey 0123456789abcdef0123456789abcdef01234567 | EINVAL/80
      add esp spi 1 OUT A E wide 7                                              | EOPNOTSUPP/81
      add esp spi 1 OUT A E; update esp spi 1 dst R current                     | EOPNOTSUPP/82
      add esp spi 1 OUT A E label                                               | EINVAL/83
      """;

  /** The one that only the kernel gives. */
  private static final String KERNEL_TABLE =
      """
      add esp spi 1 OUT A E; delete-pair esp spi 1 dst R                        | ESRCH/76
      """;

  record Row(String commands, String result) {}

  static List<Row> rows() {
    return rows(TABLE);
  }

  private static List<Row> rows(String table) {
    return table
        .lines()
        .map(line -> line.split("\\|"))
        .map(cells -> new Row(cells[0].trim(), cells[1].trim()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isRefused(Row row) {
    assertThat(lastResult(Profile.DOCUMENTED, row)).isEqualTo(row.result);
  }

  private static String lastResult(Profile profile, Row row) {
    String results = Sim.of(profile).run(row.commands);
    return results.substring(results.lastIndexOf(' ') + 1);
  }

  @Test
  void theyAreAllTheCodesThatAreMarked() {
    Set<DiagnosticCode> given = EnumSet.noneOf(DiagnosticCode.class);
    for (Row row : rows(TABLE)) {
      given.add(code(lastResult(Profile.DOCUMENTED, row)));
    }
    for (Row row : rows(KERNEL_TABLE)) {
      assertThat(lastResult(Profile.KERNEL, row)).isEqualTo(row.result);
      given.add(code(row.result));
    }
    given.add(differentProtocols());
    Set<DiagnosticCode> marked = EnumSet.noneOf(DiagnosticCode.class);
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.emitted()) {
        marked.add(code);
      }
    }
    assertThat(given).isEqualTo(marked);
  }

  private static DiagnosticCode code(String result) {
    return DiagnosticCode.of(Integer.parseInt(result.substring(result.indexOf('/') + 1)))
        .orElseThrow();
  }

  /** Code 70 needs ends of two families, each with its own protocol: no word says that. */
  private static DiagnosticCode differentProtocols() {
    Sim sim = Sim.documented();
    Outcome outcome = sim.sadb.handle(RawMessages.differentProtocols(), _ -> {});
    assertThat(Sim.text(outcome)).isEqualTo("EINVAL/70");
    return outcome.diagnostic();
  }
}
