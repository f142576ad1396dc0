package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scenarios S01 to S61 of the specification, in both profiles where they differ. */
class ScenarioTest {

  private static final String K16 = "0123456789abcdef0123456789abcdef";

  /** A pair: 0x10 goes out, 0x20 comes in. */
  private static final String S51 =
      "add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E pair-spi 0x10";

  @ParameterizedTest
  @EnumSource
  @DisplayName("S01 an outbound SA is mature, has its direction and its keys")
  void s01(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x100 OUT A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x100 dst R"))
        .isEqualTo(
            "esp 0x100 MATURE auth=3 encr=12 [OUTBOUND] bytes=0 src=192.0.2.1 dst=198.51.100.7"
                + " ak=160+0:0123456789abcdef0123456789abcdef01234567 ek=128+0:"
                + K16);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S02 the same SA twice")
  void s02(Profile profile) {
    assertThat(Sim.of(profile).run("add esp spi 0x100 OUT A E; add esp spi 0x100 OUT A E"))
        .isEqualTo("ok; EEXIST/0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S03 the same SPI to two destinations")
  void s03(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x100 OUT A E; add esp spi 0x100 src L dst R2 A E"))
        .isEqualTo("ok; ok");
    assertThat(sim.sadb.size()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S04 neither source nor table make a triple another one")
  void s04(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run(
                    "add esp spi 0x100 OUT A E; add esp spi 0x100 src R2 dst R A E; add esp spi 0x100 OUT A E inbound"))
        .isEqualTo("ok; EEXIST/0; EEXIST/0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S05 AH and ESP are two databases")
  void s05(Profile profile) {
    assertThat(Sim.of(profile).run("add esp spi 0x100 OUT A E; add ah spi 0x100 OUT A"))
        .isEqualTo("ok; ok");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S06 without a source it stands in both tables and is shown once")
  void s06(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x101 dst R A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x101 dst R"))
        .contains("[INBOUND,OUTBOUND]")
        .contains("src=0.0.0.0 ");
    assertThat(sim.dump()).singleElement().asString().contains("[INBOUND,OUTBOUND]");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S07 an inbound SA")
  void s07(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x102 IN A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x102 dst L")).contains("[INBOUND]");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S08 multicast goes both ways")
  void s08(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x103 src L dst 224.0.0.5 A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x103 dst 224.0.0.5")).contains("[INBOUND,OUTBOUND]");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S09 S10 S11 multicast or broadcast sources, no destination")
  void s09to11(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x104 src 224.0.0.1 dst R A E")).isEqualTo("EINVAL/12");
    assertThat(sim.run("add esp spi 0x104 src 192.0.2.255 dst R A E")).isEqualTo("EINVAL/12");
    assertThat(sim.run("add esp spi 0x104 src L dst 0.0.0.0 A E")).isEqualTo("EINVAL/13");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S12 two families")
  void s12(Profile profile) {
    assertThat(Sim.of(profile).run("add esp spi 0x104 src 2001:db8::1 dst R A E"))
        .isEqualTo("EINVAL/11");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S13 IPv6")
  void s13(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x105 src 2001:db8::1 dst 2001:db8:f::7 A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x105 dst 2001:db8:f::7"))
        .contains("[OUTBOUND]")
        .contains("src=2001:db8::1 ");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S14 AH without key, with an encryption algorithm, with an encryption key")
  void s14(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run(
                    "add ah spi 0x106 OUT authalg sha1; add ah spi 0x106 OUT A encralg 12; get ah spi 0x106 dst R encrkey k16"))
        .isEqualTo("EINVAL/22; EINVAL/46; EINVAL/37");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S15 a key too short for its algorithm")
  void s15(Profile profile) {
    assertThat(Sim.of(profile).run("add ah spi 0x106 OUT authalg sha1 authkey k16"))
        .isEqualTo("EINVAL/44");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S16 S17 S18 key lengths of AES, GCM and CCM")
  void s16to18(Profile profile) {
    assertThat(keyLengths(profile, "A encralg aes", 120, 128, 160, 192, 256, 512))
        .containsExactly("EINVAL/45", "ok", "EINVAL/80", "ok", "ok", "EINVAL/45");
    assertThat(keyLengths(profile, "encralg aes-gcm16", 128, 160, 192, 224, 288))
        .containsExactly("EINVAL/45", "ok", "EINVAL/80", "ok", "ok");
    assertThat(keyLengths(profile, "encralg aes-ccm16", 128, 152, 160, 216))
        .containsExactly("EINVAL/45", "ok", "EINVAL/80", "ok");
  }

  private static List<String> keyLengths(Profile profile, String algorithm, int... lengths) {
    Sim sim = Sim.of(profile);
    List<String> results = new ArrayList<>();
    for (int bits : lengths) {
      results.add(
          sim.run(
              "add esp spi "
                  + (0x107 + bits)
                  + " OUT "
                  + algorithm
                  + " encrkey "
                  + "5a".repeat(bits / 8)));
    }
    return results;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S19 the salt is reported apart from the key")
  void s19(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x108 OUT encralg aes-gcm16 encrkey " + K16 + "89abcdef"))
        .isEqualTo("ok");
    assertThat(sim.show("esp spi 0x108 dst R")).contains("ek=128+32:" + K16 + "89abcdef");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S20 S21 weak and semi-weak DES keys, in any parity")
  void s20and21(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x109 OUT A encralg des encrkey 0101010101010101"))
        .isEqualTo("EINVAL/47");
    assertThat(sim.run("add esp spi 0x109 OUT A encralg des encrkey 1fe01fe00ef10ef1"))
        .isEqualTo("EINVAL/47");
    assertThat(sim.run("add esp spi 0x109 OUT A encralg des encrkey 1ee11ee10ff00ff0"))
        .isEqualTo("EINVAL/47");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S22 parity is repaired")
  void s22(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x109 OUT A encralg des encrkey 0000000000000002"))
        .isEqualTo("ok");
    assertThat(sim.show("esp spi 0x109 dst R")).contains("ek=64+0:0101010101010102");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S23 S24 S25 parts of a triple DES key")
  void s23to25(Profile profile) {
    Sim sim = Sim.of(profile);
    String a = "0123456789abcdef";
    String b = "fedcba9876543210";
    assertThat(sim.run("add esp spi 0x109 OUT A encralg 3des encrkey " + a + a + b))
        .isEqualTo("EINVAL/47");
    assertThat(sim.run("add esp spi 0x109 OUT A encralg 3des encrkey " + a + b + a))
        .isEqualTo("ok");
    assertThat(
            sim.run(
                "add esp spi 0x10a OUT A encralg 3des encrkey fefefefefefefefe0101010101010101"
                    + a))
        .isEqualTo("EINVAL/47");
  }

  @Test
  @DisplayName("S26 keys of zeros")
  void s26() {
    String encryption = "add esp spi 0x109 OUT A encralg aes encrkey " + "0".repeat(32);
    String authentication = "add esp spi 0x10a OUT E authalg sha1 authkey " + "0".repeat(40);
    assertThat(Sim.documented().run(encryption + ";" + authentication))
        .isEqualTo("EINVAL/33; EINVAL/34");
    assertThat(Sim.kernel().run(encryption + ";" + authentication)).isEqualTo("ok; ok");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S27 no encryption is null encryption")
  void s27(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x10a OUT A")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x10a dst R")).contains("encr=11").doesNotContain("ek=");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S28 S29 S30 algorithms and keys that do not come together")
  void s28to30(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x10b OUT A encralg null encrkey k16")).isEqualTo("EINVAL/45");
    assertThat(sim.run("add esp spi 0x10b OUT encralg null encrkey k16")).isEqualTo("EINVAL/40");
    assertThat(sim.run("add esp spi 0x10c OUT A encralg aes")).isEqualTo("EINVAL/21");
    assertThat(sim.run("add esp spi 0x10d OUT E AK")).isEqualTo("EINVAL/40");
    assertThat(sim.run("add esp spi 0x10d OUT E authalg sha1")).isEqualTo("ok");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S31 no SA is born dying or dead")
  void s31(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run("add esp spi 0x10e OUT A E state 2; add esp spi 0x10e OUT A E state 3"))
        .isEqualTo("EINVAL/43; EINVAL/43");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S32 S33 S34 soft and idle limits against hard ones")
  void s32to34(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E hard_bytes 100 soft_bytes 200"))
        .isEqualTo("EINVAL/15");
    assertThat(sim.run("add esp spi 1 OUT A E hard_bytes 100 soft_bytes 100")).isEqualTo("ok");
    assertThat(sim.run("add esp spi 2 OUT A E hard_addtime 100 soft_addtime 101"))
        .isEqualTo("EINVAL/16");
    assertThat(sim.run("add esp spi 2 OUT A E hard_usetime 100 soft_usetime 101"))
        .isEqualTo("EINVAL/17");
    assertThat(sim.run("add esp spi 2 OUT A E hard_addtime 200 idle_addtime 300")).isEqualTo("ok");
    assertThat(sim.run("add esp spi 3 OUT A E hard_addtime 260 soft_addtime 250 idle_addtime 255"))
        .isEqualTo("EINVAL/16");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S35 no replay window without a source")
  void s35(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(
            sim.run(
                "add esp spi 0x10f src R dst R2 A E replay 32; add esp spi 0x110 dst R A E replay 32"))
        .isEqualTo("ok; ok");
    assertThat(sim.show("esp spi 0x10f dst R2")).contains("window=32");
    assertThat(sim.show("esp spi 0x110 dst R")).doesNotContain("window");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S36 ports and protocols make an SA unique")
  void s36(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x111 OUT A E proto 6 sport 80")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x111 dst R"))
        .contains("[OUTBOUND,UNIQUE]")
        .contains("src=192.0.2.1:80,proto=6 dst=198.51.100.7,proto=6");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S37 S38 a tunnel has protocol 4 and no host bits")
  void s37and38(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 0x112 OUT A E isrc 10.0.0.5/24 idst 10.1.2.3/16"))
        .isEqualTo("ok");
    assertThat(sim.show("esp spi 0x112 dst R"))
        .contains("[OUTBOUND,TUNNEL]")
        .contains("dst=198.51.100.7,proto=4 inner_src=10.0.0.0/24 inner_dst=10.1.0.0/16 ");
    assertThat(sim.run("add esp spi 0x113 OUT A E isrc 10.0.0.5/24 idst 10.1.2.3/16 proto 41"))
        .isEqualTo("EPROTOTYPE/67");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S39 a lone inner address is paired with ::")
  void s39(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E isrc 10.0.0.0/24")).isEqualTo("EINVAL/67");
    assertThat(sim.run("add esp spi 1 OUT A E isrc 2001:db8:a::/48")).isEqualTo("ok");
    assertThat(sim.show("esp spi 1 dst R"))
        .contains("dst=198.51.100.7,proto=41 inner_src=2001:db8:a::/48 inner_dst=:: ");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S40 S41 prefixes too long, ports inside and outside")
  void s40and41(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E isrc 10.0.0.0/33 idst 10.1.0.0/16"))
        .isEqualTo("EINVAL/64");
    assertThat(sim.run("add esp spi 1 OUT A E isrc 10.0.0.0/33 idst 10.1.0.0/33"))
        .isEqualTo("EINVAL/65");
    assertThat(sim.run("add esp spi 0x113 OUT A E sport 80 isport 443")).isEqualTo("EINVAL/72");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S42 NAT-T")
  void s42(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E encap udp nat_rem 203.0.113.9 nat_rport 4500"))
        .isEqualTo("ok");
    assertThat(sim.show("esp spi 1 dst R"))
        .contains("NATT_REM")
        .contains("natt_rem=203.0.113.9:4500,proto=17");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S43 NAT-T ports alone")
  void s43(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E encap udp nat_rport 4500")).isEqualTo("EINVAL/56");
    assertThat(
            sim.run(
                "add esp spi 1 OUT A E encap udp nat_rport 4500 isrc 10.0.0.0/24 idst 10.1.0.0/16"))
        .isEqualTo("ok");
    assertThat(sim.run("add esp spi 2 OUT A E encap udp nat_lport 4500")).isEqualTo("ok");
  }

  @Test
  @DisplayName("S44 NAT-T and local addresses")
  void s44() {
    String commands =
        """
        add esp spi 1 OUT A E encap udp nat_rem L;
        add esp spi 2 OUT A E encap udp nat_rem L nat_rport 4501;
        add esp spi 3 OUT A E encap udp nat_loc 224.0.0.1;
        add esp spi 4 OUT A E encap udp nat_loc L;
        add esp spi 5 OUT A E encap udp nat_loc L nat_lport 4501""";
    assertThat(Sim.documented().run(commands)).isEqualTo("EINVAL/56; ok; EINVAL/55; EINVAL/55; ok");
    assertThat(Sim.kernel().run(commands))
        .isEqualTo("EINVAL/56; EINVAL/56; EINVAL/55; EINVAL/55; EINVAL/55");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S45 S46 NAT-T is for IPv4 and ESP")
  void s45and46(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 OUT A E encap udp nat_loc 2001:db8:9::1"))
        .isEqualTo("EINVAL/69");
    assertThat(sim.run("add esp spi 1 OUT A E encap udp nat_rem 2001:db8:9::1"))
        .isEqualTo("EINVAL/68");
    assertThat(sim.run("add ah spi 1 OUT A encap udp nat_rem 203.0.113.9")).isEqualTo("EINVAL/42");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S47 an update holds the soft limit below the stored hard one")
  void s47(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(
            sim.run(
                """
                add esp spi 0x120 OUT A E hard_bytes 1000;
                update esp spi 0x120 dst R hard_bytes 400 soft_bytes 500;
                update esp spi 0x120 dst R hard_bytes 400;
                update esp spi 0x120 dst R soft_bytes 500"""))
        .isEqualTo("ok; EINVAL/15; ok; ok");
    assertThat(sim.show("esp spi 0x120 dst R")).contains("hard=0/400/0/0 soft=0/400/0/0");
  }

  @Test
  @DisplayName("S48 no hard limit is not a hard limit of 0")
  void s48() {
    Sim documented = Sim.documented();
    assertThat(
            documented.run("add esp spi 0x120 OUT A E; update esp spi 0x120 dst R soft_bytes 500"))
        .isEqualTo("ok; ok");
    assertThat(documented.show("esp spi 0x120 dst R")).contains("soft=0/500/0/0");
    Sim kernel = Sim.kernel();
    assertThat(kernel.run("add esp spi 0x120 OUT A E; update esp spi 0x120 dst R soft_bytes 500"))
        .isEqualTo("ok; ok");
    assertThat(kernel.show("esp spi 0x120 dst R")).doesNotContain("soft=");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S49 an update must find its SA, source included")
  void s49(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run(
                    """
                    update esp spi 0x121 dst R hard_bytes 5;
                    add esp spi 0x121 OUT A E;
                    update esp spi 0x121 src R2 dst R hard_bytes 5"""))
        .isEqualTo("ESRCH/78; ok; ESRCH/78");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S50 what an update may not carry")
  void s50(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run(
                    """
                    add esp spi 0x121 OUT A E;
                    update esp spi 0x121 dst R encrkey k16;
                    update esp spi 0x121 dst R AK encrkey k16;
                    update esp spi 0x121 dst R state 3;
                    update esp spi 0x121 dst R replay_value 5;
                    update esp spi 0x121 dst R isrc 10.0.0.0/8 idst 10.0.0.0/8"""))
        .isEqualTo("ok; EINVAL/37; EINVAL/36; EINVAL/43; EINVAL/43; EINVAL/42");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S51 each of a pair names the other")
  void s51(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run(S51)).isEqualTo("ok; ok");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("[OUTBOUND,PAIRED]").contains("pair=0x20");
    assertThat(sim.show("esp spi 0x20 dst L")).contains("[INBOUND,PAIRED]").contains("pair=0x10");
  }

  @Test
  @DisplayName("S52 a third SA cannot join a pair")
  void s52() {
    Sim documented = Sim.documented();
    documented.run(S51);
    assertThat(documented.run("add esp spi 0x30 IN A E pair-spi 0x10; get esp spi 0x30 dst L"))
        .isEqualTo("EINVAL/75; ESRCH/78");
    Sim kernel = Sim.kernel();
    kernel.run(S51);
    assertThat(kernel.run("add esp spi 0x30 IN A E pair-spi 0x10")).isEqualTo("ok");
    assertThat(kernel.show("esp spi 0x30 dst L")).contains("[INBOUND]").doesNotContain("pair=");
  }

  @Test
  @DisplayName("S53 an SA that finds no pair is not added")
  void s53() {
    Sim documented = Sim.documented();
    assertThat(
            documented.run(
                "add esp spi 0x20 IN A E pair-spi 0x99; get esp spi 0x20 dst L; add esp spi 0x20 IN A E"))
        .isEqualTo("EINVAL/73; ESRCH/78; ok");
    Sim kernel = Sim.kernel();
    assertThat(kernel.run("add esp spi 0x20 IN A E pair-spi 0x99")).isEqualTo("EINVAL/73");
    assertThat(kernel.show("esp spi 0x20 dst L")).contains("DEAD");
    assertThat(kernel.run("add esp spi 0x20 IN A E")).isEqualTo("EEXIST/0");
    kernel.at(7);
    assertThat(kernel.run("add esp spi 0x20 IN A E")).isEqualTo("EEXIST/0");
    kernel.at(8);
    assertThat(kernel.run("add esp spi 0x20 IN A E")).isEqualTo("ok");
    assertThat(kernel.expired()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S54 pairs need two directions, two SPIs and a source")
  void s54(Profile profile) {
    assertThat(
            Sim.of(profile)
                .run(
                    """
                    add esp spi 0x10 OUT A E;
                    add esp spi 0x11 OUT A E pair-spi 0x10;
                    add esp spi 0x12 IN A E pair-spi 0x12;
                    add esp spi 0x13 dst R A E pair-spi 0x10"""))
        .isEqualTo("ok; EINVAL/73; EINVAL/73; EINVAL/73");
  }

  @Test
  @DisplayName("S55 pairing by update")
  void s55() {
    String commands =
        """
        add esp spi 0x10 OUT A E;
        add esp spi 0x20 IN A E;
        update esp spi 0x10 dst R pair-spi 0x20;
        add esp spi 0x30 IN A E;
        update esp spi 0x10 dst R pair-spi 0x30""";
    Sim documented = Sim.documented();
    assertThat(documented.run(commands)).isEqualTo("ok; ok; ok; ok; EINVAL/75");
    assertThat(documented.show("esp spi 0x10 dst R")).contains("pair=0x20");
    Sim kernel = Sim.kernel();
    assertThat(kernel.run(commands)).isEqualTo("ok; ok; ok; ok; ok");
    assertThat(kernel.show("esp spi 0x10 dst R")).contains("pair=0x30");
    assertThat(kernel.show("esp spi 0x20 dst L")).contains("pair=0x10");
  }

  @Test
  @DisplayName("S56 deleting one of a pair frees the other")
  void s56() {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      sim.run(S51);
      assertThat(sim.run("delete esp spi 0x10 dst R")).isEqualTo("ok");
      assertThat(sim.show("esp spi 0x20 dst L")).contains("[INBOUND]").doesNotContain("pair=");
      assertThat(sim.run("delete-pair esp spi 0x20 dst L"))
          .isEqualTo(profile == Profile.DOCUMENTED ? "ok+NO_PAIR" : "ESRCH/76");
      assertThat(sim.run("get esp spi 0x20 dst L")).isEqualTo("ESRCH/78");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S57 update-pair and delete-pair reach both")
  void s57(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run(S51);
    assertThat(sim.run("update-pair esp spi 0x20 dst L hard_addtime 900")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("hard=0/0/900/0");
    assertThat(sim.show("esp spi 0x20 dst L")).contains("hard=0/0/900/0");
    assertThat(sim.run("delete-pair esp spi 0x10 dst R")).isEqualTo("ok");
    assertThat(sim.dump()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S58 dying, dead, gone")
  void s58(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E soft_addtime 100 hard_addtime 200");
    sim.at(99);
    sim.expired();
    sim.at(104);
    assertThat(sim.expired()).contains("T=104 soft 0x10 DYING");
    sim.at(199);
    assertThat(sim.expired()).isEmpty();
    sim.at(200);
    assertThat(sim.expired()).containsExactly("T=200 hard 0x10 DEAD");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("DEAD");
    assertThat(sim.run("add esp spi 0x10 OUT A E")).isEqualTo("EEXIST/0");
    sim.at(208);
    assertThat(sim.run("get esp spi 0x10 dst R")).isEqualTo("ESRCH/78");
    assertThat(sim.expired()).isEmpty();
  }

  @Test
  @DisplayName("S59 death of one of a pair")
  void s59() {
    for (IdleDefault idle : IdleDefault.values()) {
      List<String> idleMessages =
          idle == IdleDefault.NONE ? List.of() : List.of("T=24 idle", "T=32 idle");

      Sim outbound = Sim.documented(settings -> settings.withIdleDefault(idle));
      outbound.run(
          "add esp spi 0x10 OUT A E hard_addtime 40; add esp spi 0x20 IN A E pair-spi 0x10");
      outbound.at(40);
      assertThat(outbound.expired())
          .containsExactlyElementsOf(
              Stream.concat(
                      idleMessages.stream().map(text -> text + " 0x10 MATURE"),
                      Stream.of("T=40 hard 0x10 DEAD"))
                  .toList());
      assertThat(outbound.show("esp spi 0x20 dst L")).contains("DEAD").doesNotContain("pair=");
      outbound.at(48);
      assertThat(outbound.sadb.size()).isZero();
      assertThat(outbound.expired()).isEmpty();

      Sim inbound = Sim.documented(settings -> settings.withIdleDefault(idle));
      inbound.run(
          "add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E pair-spi 0x10 hard_addtime 40");
      inbound.at(40);
      assertThat(inbound.expired())
          .containsExactlyElementsOf(
              Stream.concat(
                      idleMessages.stream().map(text -> text + " 0x20 MATURE"),
                      Stream.of("T=40 hard 0x20 DEAD", "T=40 hard 0x10 DEAD"))
                  .toList());
      inbound.at(48);
      assertThat(inbound.sadb.size()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S60 limits of bytes, and who hears of what")
  void s60(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E hard_bytes 1000 soft_bytes 500");
    assertThat(sim.use("esp", 0x10, "198.51.100.7", 400)).isTrue();
    assertThat(sim.expired()).isEmpty();
    assertThat(sim.use("esp", 0x10, "198.51.100.7", 200)).isTrue();
    assertThat(sim.expired()).containsExactly("T=0 soft 0x10 DYING");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("bytes=600");
    assertThat(sim.use("esp", 0x10, "198.51.100.7", 400)).isFalse();
    assertThat(sim.expired()).containsExactly("T=0 hard 0x10 DEAD");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("DEAD").contains("bytes=600");
    sim.at(8);
    assertThat(sim.run("get esp spi 0x10 dst R")).isEqualTo("ESRCH/78");

    List<Message> passive = new ArrayList<>();
    List<Message> active = new ArrayList<>();
    sim.sockets.open(passive::add);
    KeySocket monitor = sim.sockets.open(active::add);
    monitor.write(Command.message("promisc 1", 1, 1));
    active.clear();
    assertThat(sim.run("flush ah; flush; dump")).isEqualTo("ok; ok; ok");
    assertThat(types(passive)).containsExactly(MessageType.FLUSH, MessageType.FLUSH);
    assertThat(types(active))
        .containsExactly(MessageType.FLUSH, MessageType.FLUSH, MessageType.DUMP);
    assertThat(sim.reply().header().sequence()).isZero();
  }

  private static List<MessageType> types(List<Message> messages) {
    return messages.stream().map(message -> message.header().messageType().orElseThrow()).toList();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S61 a pair while the local addresses are not known")
  void s61(Profile profile) {
    Sim sim = new Sim(Sim.settings(profile).withLocalAddresses(new LocalAddresses.Unset()));
    assertThat(sim.run("add esp spi 0x100 OUT A E")).isEqualTo("ok");
    assertThat(sim.run("add esp spi 0x200 IN A E pair-spi 0x100")).startsWith("ok");
    assertThat(sim.show("esp spi 0x100 dst R"))
        .contains("[OUTBOUND,PAIRED]")
        .contains("pair=0x200");
    assertThat(sim.show("esp spi 0x200 dst L")).contains("[INBOUND,PAIRED]").contains("pair=0x100");
  }

  @Test
  @DisplayName("local addresses parse for the tests")
  void addresses() {
    assertThat(Command.ip("192.0.2.1")).isEqualTo(new IpAddress.V4(0xc0000201));
  }
}
