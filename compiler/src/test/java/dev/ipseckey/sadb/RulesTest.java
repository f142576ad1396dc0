package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Small rules as tables: commands, and what each is answered. */
class RulesTest {

  private static String run(Profile profile, String commands) {
    return Sim.of(profile).run(commands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # key lengths; a key is 5a repeated
          md5       | 128 | ok
          md5       | 120 | EINVAL/44
          md5       | 136 | EINVAL/44
          sha1      | 160 | ok
          sha1      | 152 | EINVAL/44
          sha1      | 168 | EINVAL/44
          sha256    | 256 | ok
          sha256    | 248 | EINVAL/44
          sha256    | 264 | EINVAL/44
          sha384    | 384 | ok
          sha384    | 376 | EINVAL/44
          sha512    | 512 | ok
          sha512    | 504 | EINVAL/44
          sha512    | 520 | EINVAL/44
          4         | 128 | EINVAL/40
          1         | 128 | EINVAL/40
          255       | 128 | EINVAL/40
          """)
  void authenticationKeys(String algorithm, int bits, String result) {
    String key = "5a".repeat(bits / 8);
    assertThat(run(Profile.DOCUMENTED, "add ah spi 1 OUT authalg " + algorithm + " authkey " + key))
        .isEqualTo(result);
    assertThat(run(Profile.KERNEL, "add esp spi 1 OUT E authalg " + algorithm + " authkey " + key))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          des       |  64 | 0  | ok
          des       |  56 | 0  | EINVAL/45
          des       |  72 | 0  | EINVAL/45
          des       | 128 | 64 | EINVAL/45
          3des      | 184 | 0  | EINVAL/45
          3des      | 200 | 0  | EINVAL/45
          blowfish  | 128 | 0  | ok
          blowfish  | 120 | 0  | EINVAL/45
          blowfish  | 192 | 64 | ok
          aes       | 128 | 0  | ok
          aes       | 136 | 0  | EINVAL/80
          aes       | 192 | 0  | ok
          aes       | 248 | 0  | EINVAL/80
          aes       | 256 | 0  | ok
          aes       | 264 | 0  | EINVAL/45
          aes       | 192 | 64 | ok
          aes       | 128 | 64 | EINVAL/45
          aes       |  64 | 65 | EINVAL/45
          aes-ccm8  | 152 | 0  | ok
          aes-ccm8  | 128 | 0  | EINVAL/45
          aes-ccm12 | 216 | 0  | ok
          aes-ccm16 | 280 | 0  | ok
          aes-ccm16 | 288 | 0  | EINVAL/45
          aes-ccm16 | 192 | 0  | EINVAL/80
          aes-gcm8  | 160 | 0  | ok
          aes-gcm8  | 224 | 64 | ok
          aes-gcm12 | 224 | 0  | ok
          aes-gcm16 | 288 | 0  | ok
          aes-gcm16 | 296 | 0  | EINVAL/45
          aes-gcm16 |  24 | 0  | EINVAL/45
          camellia  | 128 | 0  | ok
          camellia  | 160 | 0  | EINVAL/45
          camellia  | 192 | 0  | ok
          camellia  | 256 | 0  | ok
          null      | 128 | 0  | EINVAL/45
          1         | 128 | 0  | EINVAL/41
          99        | 128 | 0  | EINVAL/41
          """)
  void encryptionKeys(String algorithm, int bits, int reserved, String result) {
    String add =
        "add esp spi 1 OUT A encralg "
            + algorithm
            + " reserved_bits "
            + reserved
            + " encrkey "
            + "5a".repeat(bits / 8);
    assertThat(run(Profile.DOCUMENTED, add)).isEqualTo(result);
    assertThat(run(Profile.KERNEL, add)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "0101010101010101, weak", "fefefefefefefefe, weak", "1f1f1f1f0e0e0e0e, weak",
        "e0e0e0e0f1f1f1f1, weak",
    "01fe01fe01fe01fe, weak", "fe01fe01fe01fe01, weak", "1fe01fe00ef10ef1, weak",
        "e01fe01ff10ef10e, weak",
    "01e001e001f101f1, weak", "e001e001f101f101, weak", "1ffe1ffe0efe0efe, weak",
        "fe1ffe1ffe0efe0e, weak",
    "011f011f010e010e, weak", "1f011f010e010e01, weak", "e0fee0fef1fef1fe, weak",
        "fee0fee0fef1fef1, weak",
    "0000000000000001, weak", "ffffffffffffffff, weak", "1e1e1e1e0f0f0f0f, weak",
        "e1e1e1e1f0f0f0f0, weak",
    "0123456789abcdef, strong", "fe01fe01fe01fe02, strong", "0101010101010103, strong",
        "8000000000000000, strong"
  })
  void weakDesKeys(String key, String verdict) {
    for (Profile profile : Profile.values()) {
      assertThat(run(profile, "add esp spi 1 OUT A encralg des encrkey " + key))
          .isEqualTo(verdict.equals("weak") ? "EINVAL/47" : "ok");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // equal parts differ in parity only
    "0123456789abcdef0022446688aaccee1111111111111111, EINVAL/47",
    "1111111111111111 0123456789abcdef 0022446688aaccee, EINVAL/47",
    "0123456789abcdef 1111111111111111 0123456789abcdef, ok",
    "0123456789abcdef 1111111111111111 2222222222222222, ok",
    "0101010101010101 fefefefefefefefe 0123456789abcdef, EINVAL/47",
    "0101010101010101 0123456789abcdef fefefefefefefefe, EINVAL/47",
    "0123456789abcdef 0101010101010101 fefefefefefefefe, EINVAL/47"
  })
  void tripleDesKeys(String key, String result) {
    assertThat(
            run(
                Profile.DOCUMENTED,
                "add esp spi 1 OUT A encralg 3des encrkey " + key.replace(" ", "")))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # bits that are no multiple of 64 must leave bits / 8 rounded down in as many words
          encralg aes encrkey 0123456789abcdef0123456789abcdef/0              | EINVAL/33
          encralg aes encrkey 0123456789abcdef0123456789abcdef/128            | ok
          encralg aes encrkey 0123456789abcdef0123456789abcdef/127            | EINVAL/45
          encralg aes encrkey 0123456789abcdef0123456789abcdef01/129          | EINVAL/33
          encralg aes encrkey 0123456789abcdef0123456789abcdef01/135          | EINVAL/33
          encralg aes encrkey 0123456789abcdef0123456789abcdef01/136          | EINVAL/80
          encralg aes encrkey 0123456789abcdef0123456789abcdef/64             | EINVAL/33
          encralg des encrkey 0123456789abcdef/57                             | EINVAL/45
          """)
  void bitsAndBytesOfAKey(String key, String result) {
    assertThat(run(Profile.DOCUMENTED, "add esp spi 1 OUT A " + key)).isEqualTo(result);
    assertThat(run(Profile.KERNEL, "add esp spi 1 OUT A " + key)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # direction and addresses: flags that are stored
          src 192.0.2.1 dst 198.51.100.7                    | [OUTBOUND]
          src 198.51.100.7 dst 192.0.2.1                    | [INBOUND]
          src 192.0.2.1 dst 192.0.2.1                       | [INBOUND]
          dst 192.0.2.1                                     | [INBOUND]
          dst 198.51.100.7                                  | [INBOUND,OUTBOUND]
          src 198.51.100.8 dst 198.51.100.7                 | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 224.0.0.1                       | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 255.255.255.255                 | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 192.0.2.255                     | [INBOUND,OUTBOUND]
          src 127.0.0.1 dst 127.0.0.1                       | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 198.51.100.7 inbound            | [INBOUND]
          src 198.51.100.7 dst 192.0.2.1 outbound           | [OUTBOUND]
          src 192.0.2.1 dst 198.51.100.7 inbound outbound   | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 224.0.0.1 inbound               | [INBOUND]
          src 2001:db8::1 dst 2001:db8:f::7                 | [OUTBOUND]
          src 2001:db8:f::7 dst 2001:db8::1                 | [INBOUND]
          dst 2001:db8:f::7                                 | [INBOUND,OUTBOUND]
          src 2001:db8::1 dst ff02::5                       | [INBOUND,OUTBOUND]
          """)
  void directions(String addresses, String flags) {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      assertThat(sim.run("add esp spi 1 A E " + addresses)).isEqualTo("ok");
      assertThat(sim.dump()).singleElement().asString().contains(flags);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src 192.0.2.1 dst 198.51.100.7            | [OUTBOUND]
          src 198.51.100.7 dst 192.0.2.1            | [OUTBOUND]
          dst 198.51.100.7                          | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 224.0.0.1               | [INBOUND,OUTBOUND]
          src 192.0.2.1 dst 198.51.100.7 inbound    | [INBOUND]
          """)
  void directionsWithoutLocalAddresses(String addresses, String flags) {
    Sim sim = Sim.documented(settings -> settings.withLocalAddresses(new LocalAddresses.Unset()));
    assertThat(sim.run("add esp spi 1 A E " + addresses)).isEqualTo("ok");
    assertThat(sim.dump()).singleElement().asString().contains(flags);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what depends on local addresses is noted, not refused
          add esp spi 1 OUT A E encap udp nat_loc 192.0.2.1                                  | ok+DEPENDS_ON_LOCAL_ADDRESSES
          add esp spi 1 OUT A E encap udp nat_rem 203.0.113.9                                | ok+DEPENDS_ON_LOCAL_ADDRESSES
          add esp spi 1 OUT A E encap udp nat_rem 203.0.113.9 nat_rport 4500                 | ok
          add esp spi 1 OUT A E encap udp nat_rem 224.0.0.1 nat_rport 4500                   | EINVAL/56
          add esp spi 1 OUT A E encap udp nat_rport 4500                                     | EINVAL/56
          add esp spi 1 src 224.0.0.1 dst R A E                                              | EINVAL/12
          add esp spi 1 OUT A E pair-spi 1                                                   | EINVAL/73+DEPENDS_ON_LOCAL_ADDRESSES
          add esp spi 1 dst R A E pair-spi 2                                                 | EINVAL/73
          add esp spi 1 OUT A E outbound; add esp spi 2 IN A E inbound pair-spi 1            | ok; ok
          add esp spi 1 IN A E; add esp spi 2 OUT A E; add esp spi 3 OUT A E pair-spi 1      | ok; ok; ok+DEPENDS_ON_LOCAL_ADDRESSES
          """)
  void whatDependsOnLocalAddresses(String commands, String result) {
    Sim sim = Sim.documented(settings -> settings.withLocalAddresses(new LocalAddresses.Unset()));
    String actual = sim.run(commands);
    if (commands.endsWith("pair-spi 1") && commands.startsWith("add esp spi 1 IN")) {
      // 2 and 3 run against 1 and so are inbound: 3 finds 1 outbound.
      assertThat(actual).isEqualTo(result);
      assertThat(sim.show("esp spi 3 dst R")).contains("[INBOUND,PAIRED]");
    } else {
      assertThat(actual).isEqualTo(result);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # with no local address at all every unicast address is a remote one
          add esp spi 1 OUT A E encap udp nat_loc 192.0.2.1      | ok
          add esp spi 1 OUT A E pair-spi 2                       | EINVAL/73
          """)
  void emptyIsNotUnset(String commands, String result) {
    Sim sim =
        Sim.documented(
            settings -> settings.withLocalAddresses(new LocalAddresses.Known(java.util.Set.of())));
    assertThat(sim.run(commands)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          isrc 10.0.0.0/24 idst 10.1.0.0/16                      | ok
          isrc 10.0.0.0/0 idst 10.1.0.0/32                       | ok
          isrc 10.0.0.0 idst 10.1.0.0                            | ok
          isrc 10.0.0.0/32 idst 10.1.0.0/33                      | EINVAL/65
          isrc 10.0.0.0/95 idst 10.1.0.0/16                      | EINVAL/64
          isrc 10.0.0.0/96 idst 10.1.0.0/16                      | ok
          isrc 2001:db8::/128 idst 2001:db8::/0                  | ok
          isrc 2001:db8::/129 idst 2001:db8::/0                  | EINVAL/64
          isrc 2001:db8::/64 idst 2001:db8::/255                 | EINVAL/65
          isrc 224.0.0.1/32 idst 10.1.0.0/16                     | ok
          isrc 10.0.0.0/8 idst 2001:db8::/64                     | EINVAL/67
          isrc 10.0.0.0/8 idst 10.0.0.0/8 proto 4                | ok
          isrc 10.0.0.0/8 idst 10.0.0.0/8 proto 6                | EPROTOTYPE/67
          isrc 10.0.0.0/8 idst 10.0.0.0/8 proto 41               | EPROTOTYPE/67
          isrc 2001:db8::/32 idst 2001:db8::/32 proto 41         | ok
          isrc 2001:db8::/32 idst 2001:db8::/32 proto 4          | EPROTOTYPE/67
          isrc 10.0.0.0/8 idst 10.0.0.0/8 iproto 6 isport 80     | ok
          isrc 10.0.0.0/8 idst 10.0.0.0/8 idport 80 dport 80     | EINVAL/72
          isrc 10.0.0.0/8 idst 10.0.0.0/8 sport 80               | ok
          proto 4                                                | ok
          flags 0x20000 proto 4                                  | EINVAL/58
          isrc 10.0.0.0/8 idst 10.0.0.0/8 drop isrc              | EINVAL/58
          isrc 10.0.0.0/8 idst 10.0.0.0/40 drop isrc             | EINVAL/65
          """)
  void tunnels(String words, String result) {
    assertThat(run(Profile.DOCUMENTED, "add esp spi 1 OUT A E " + words)).isEqualTo(result);
    assertThat(run(Profile.KERNEL, "add ah spi 1 OUT A " + words)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # limits against each other: only if hard and soft are both there, only if both numbers are
          soft_alloc 2 hard_alloc 1                                 | EINVAL/14
          soft_alloc 1 hard_alloc 1                                 | ok
          soft_alloc 9 hard_bytes 1                                 | ok
          soft_bytes 18446744073709551615 hard_bytes 1              | EINVAL/15
          soft_bytes 1 hard_bytes 18446744073709551615              | ok
          soft_bytes 5                                              | ok
          soft_addtime 5 hard_addtime 4                             | EINVAL/16
          soft_usetime 5 hard_usetime 4                             | EINVAL/17
          soft_alloc 2 hard_alloc 1 soft_bytes 2 hard_bytes 1       | EINVAL/14
          soft_usetime 2 hard_usetime 1 soft_bytes 2 hard_bytes 1   | EINVAL/15
          idle_addtime 5 hard_addtime 4                             | ok
          idle_addtime 5 hard_addtime 4 soft_bytes 1                | EINVAL/16
          idle_addtime 5 hard_addtime 6 soft_addtime 4              | EINVAL/16
          idle_usetime 5 hard_usetime 4 soft_bytes 1                | EINVAL/17
          idle_usetime 5 hard_usetime 6 soft_usetime 4              | EINVAL/17
          idle_addtime 5 soft_addtime 4                             | ok
          """)
  void lifetimeRelations(String words, String result) {
    for (Profile profile : Profile.values()) {
      assertThat(run(profile, "add esp spi 1 OUT A E " + words)).isEqualTo(result);
      assertThat(run(profile, "add esp spi 1 OUT A E; update esp spi 1 dst R " + words))
          .isEqualTo("ok; " + result);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # flags of ADD for AH and ESP, and of UPDATE for AH and ESP
          0x00000001 | no  | no  | no  | no
          0x00000002 | yes | yes | yes | yes
          0x00000004 | no  | no  | no  | no
          0x00001000 | no  | yes | no  | yes
          0x00002000 | no  | no  | no  | no
          0x00004000 | yes | yes | yes | yes
          0x00008000 | yes | yes | yes | yes
          0x00010000 | yes | yes | yes | yes
          0x00040000 | no  | no  | no  | no
          0x00200000 | no  | no  | no  | no
          0x00400000 | yes | yes | yes | yes
          0x00800000 | yes | yes | yes | yes
          0x01000000 | yes | yes | yes | yes
          0x02000000 | yes | yes | yes | yes
          0x04000000 | no  | yes | no  | no
          0x08000000 | no  | yes | no  | no
          0x10000000 | yes | yes | no  | no
          0x20000000 | yes | yes | no  | no
          0x40000000 | no  | no  | no  | no
          """)
  void flags(String flag, String addAh, String addEsp, String updateAh, String updateEsp) {
    assertThat(run(Profile.DOCUMENTED, "add ah spi 1 OUT A flags " + flag))
        .isEqualTo(flagResult(addAh));
    assertThat(run(Profile.DOCUMENTED, "add esp spi 1 OUT A flags " + flag))
        .isEqualTo(flagResult(addEsp));
    assertThat(run(Profile.DOCUMENTED, "add ah spi 1 OUT A; update ah spi 1 dst R flags " + flag))
        .isEqualTo("ok; " + flagResult(updateAh));
    assertThat(run(Profile.DOCUMENTED, "add esp spi 1 OUT A; update esp spi 1 dst R flags " + flag))
        .isEqualTo("ok; " + flagResult(updateEsp));
  }

  private static String flagResult(String allowed) {
    return allowed.equals("yes") ? "ok" : "EINVAL/42";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # which of two faults is named
          add esp spi 1 src 224.0.0.1 dst 0.0.0.0 A E                               | EINVAL/12
          add esp spi 1 src 224.0.0.1 dst R A E cut dst                             | EINVAL/31
          add esp spi 1 OUT A E cut dst twice src                                   | EINVAL/31
          add esp spi 1 OUT A E state 3 flags 1                                     | EINVAL/43
          add esp spi 1 OUT A E drop src drop dst                                   | EINVAL/18
          add esp spi 1 OUT A E drop dst drop sa                                    | EINVAL/19
          add esp spi 1 OUT A state 3 encralg aes                                   | EINVAL/21
          add ah spi 1 OUT authalg 99 state 3                                       | EINVAL/22
          add ah spi 1 OUT A encralg aes state 3                                    | EINVAL/43
          add esp spi 1 OUT A E flags 1 soft_bytes 2 hard_bytes 1                   | EINVAL/42
          add esp spi 1 OUT A E flags 0x100000 soft_bytes 2 hard_bytes 1            | EINVAL/15
          add esp spi 1 OUT A E flags 0x180000                                      | EINVAL/51
          add esp spi 1 OUT A E current label                                       | EOPNOTSUPP/0
          add ah spi 1 OUT A label                                                  | EOPNOTSUPP/0
          add esp spi 1 OUT encralg aes encrkey k16 authalg sha1 authkey k16 label  | EINVAL/83
          add esp spi 1 OUT encralg aes encrkey 0123456789abcdef authalg sha1 authkey k16 | EINVAL/44
          add esp spi 1 dst R A E pair-spi 2 isrc 10.0.0.0/8 idst 10.0.0.0/8 proto 6 | EINVAL/73
          add esp spi 1 OUT A encralg aes encrkey 0123456789abcdef0123456789abcdef01234567 wide 7 | EINVAL/80
          add esp spi 1 OUT A E; add esp spi 1 OUT A E wide 7                       | ok; EOPNOTSUPP/81
          add esp spi 1 OUT A E; add esp spi 1 OUT A E pair-spi 7                   | ok; EEXIST/0
          update esp spi 1 OUT drop dst drop src                                    | EINVAL/19
          update esp spi 1 OUT drop src drop sa                                     | EINVAL/18
          update esp spi 1 OUT drop sa                                              | EINVAL/20
          update esp spi 1 OUT state 3                                              | ESRCH/78
          get esp spi 1 OUT drop dst drop sa                                        | EINVAL/19
          get esp spi 1 OUT drop sa                                                 | EINVAL/20
          delete esp spi 1 OUT drop dst                                             | EINVAL/19
          get esp spi 1 OUT isrc 10.0.0.0/40 idst 10.0.0.0/8                        | EINVAL/64
          get esp spi 1 OUT proposal                                                | EINVAL/38
          get esp spi 1 OUT supported                                               | EINVAL/39
          get esp spi 1 OUT encrkey k16                                             | ESRCH/78
          get 0 spi 1 OUT                                                           | EINVAL/5
          get 9 spi 1 OUT                                                           | EINVAL/4
          flush 9                                                                   | EINVAL/4
          flush 9 edump 1                                                           | EINVAL/4
          dump 5                                                                    | EINVAL/4
          dump esp proposal                                                         | EINVAL/7
          flush 0                                                                   | ok
          dump 0 edump 5                                                            | ok
          8 esp spi 1 OUT                                                           | EOPNOTSUPP/0
          12 esp                                                                    | ENOENT/0
          15 esp                                                                    | EOPNOTSUPP/0
          0 esp                                                                     | EINVAL/1
          16 esp                                                                    | EINVAL/1
          255 0                                                                     | EINVAL/1
          register esp                                                              | ok
          register 0                                                                | EINVAL/5
          register 7                                                                | EINVAL/4
          6 esp                                                                     | ok
          6 0                                                                       | EINVAL/5
          add esp spi 1 OUT A E hard_bytes 1 twice hard                             | EINVAL/0
          add esp spi 1 OUT A E hard_bytes 1 cut hard                               | EINVAL/0
          add esp spi 1 OUT A E idle_addtime 1 cut idle                             | EINVAL/3
          add esp spi 1 OUT A E nat_rem 203.0.113.9 cut nat_rem                     | EINVAL/56
          add esp spi 1 OUT A E nat_loc 203.0.113.9 cut nat_loc                     | EINVAL/55
          add esp spi 0 OUT A E                                                     | ok
          add esp spi 0xffffffff OUT A E                                            | ok
          add esp spi 1 OUT A E replay 255                                          | ok
          """)
  void whichComesFirst(String commands, String result) {
    assertThat(run(Profile.DOCUMENTED, commands)).isEqualTo(result);
    assertThat(run(Profile.KERNEL, commands)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nat_loc 203.0.113.9                                        | ok
          nat_loc 203.0.113.9 nat_lport 4500 nat_rem 203.0.113.10    | ok
          nat_rem 203.0.113.255                                      | ok
          nat_rem 255.255.255.255                                    | EINVAL/56
          nat_rem 0.0.0.0                                            | EINVAL/56
          nat_loc 0.0.0.0                                            | ok
          nat_loc ff02::1                                            | EINVAL/55
          nat_rem 2001:db8::1                                        | EINVAL/56
          nat_loc 2001:db8::1                                        | EINVAL/55
          nat_loc 224.0.0.1 nat_lport 4500                           | EINVAL/55
          nat_rport 4500                                             | EINVAL/56
          nat_rport 4500 isrc 10.0.0.0/8 idst 10.0.0.0/8             | ok
          nat_rem 203.0.113.9 alien nat_rem                          | EINVAL/68
          nat_loc 203.0.113.9 alien nat_loc                          | EINVAL/69
          """)
  void natAddresses(String words, String result) {
    assertThat(run(Profile.DOCUMENTED, "add esp spi 1 OUT A E encap udp " + words))
        .isEqualTo(result);
    assertThat(run(Profile.KERNEL, "add esp spi 1 OUT A E encap udp " + words)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what an SA shows of what it was given
          add esp spi 1 OUT A E proto 17                                              | UNIQUE
          add esp spi 1 OUT A E dport 53                                              | dst=198.51.100.7:53
          add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 iproto 6 isport 80    | src=192.0.2.1,proto=4 dst=198.51.100.7,proto=4 inner_src=10.0.0.0/8:80,proto=6 inner_dst=10.0.0.0/8,proto=6
          add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.0.0.0/8 sport 80              | src=192.0.2.1,proto=4 dst=198.51.100.7,proto=4 inner_src=10.0.0.0/8:80
          add esp spi 1 OUT A E isrc 10.1.2.3 idst 10.1.2.4                           | inner_src=10.1.2.3/32 inner_dst=10.1.2.4/32
          add esp spi 1 OUT A E replay 64 replay_value 9                              | window=64
          add esp spi 1 OUT A E replay 64 replay_value 9                              | counter=9
          add esp spi 1 OUT A E cookie 1 7                                            | X_KM_COOKIE
          add esp spi 1 OUT A E srcid east.example.net dstid west.example.net         | IDENTITY_SRC IDENTITY_DST
          add esp spi 1 OUT A E hard_alloc 1 hard_bytes 2 hard_addtime 3 hard_usetime 4 | hard=1/2/3/4
          add esp spi 1 OUT A E idle_addtime 3 idle_usetime 4                         | idle=0/0/3/4
          add esp spi 1 OUT A encralg aes-gcm16 encrkey 0123456789abcdef0123456789abcdef01234567 | [OUTBOUND,EALG2,EALG1]
          add esp spi 1 OUT A encralg aes reserved_bits 64 encrkey 0123456789abcdef0123456789abcdef1111111111111111 | ek=128+0:0123456789abcdef0123456789abcdef
          add esp spi 1 OUT A encralg aes-gcm16 reserved_bits 64 encrkey 0123456789abcdef0123456789abcdefaaaaaaaabbbbbbbbbbbbbbbb | ek=128+32:0123456789abcdef0123456789abcdefaaaaaaaa
          add esp spi 1 OUT A E encap udp nat_lport 4500                              | natt_loc=0.0.0.0:4500,proto=17
          add esp spi 1 OUT A E encap udp nat_loc 203.0.113.9                         | natt_loc=203.0.113.9,proto=17
          add esp spi 1 OUT A E state 4                                               | X_ACTIVE_ELSEWHERE
          add esp spi 1 OUT A E flags 0x02c00000                                      | KM4,KM3,KM1
          """)
  void descriptions(String add, String shown) {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      assertThat(sim.run(add)).isEqualTo("ok");
      assertThat(sim.show("esp spi 1 dst R")).contains(shown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedAddLeavesNothing(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run(
        "add esp spi 1 OUT A E state 3; add esp spi 1 OUT A E wide 9; add esp spi 1 OUT A encralg aes");
    assertThat(sim.sadb.size()).isZero();
  }
}
