package dev.ipseckey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.NameResolver.Resolution;
import org.junit.jupiter.api.Test;

/** Host names and labels out of a file. */
class TablesTest {

  @Test
  void namesHaveTheAddressesOfTheirLinesInOrder() {
    HostsFile hosts =
        HostsFile.parse("10.0.0.2 two pair\n::1 one pair # three\n10.0.0.1\tPAIR\r\n");
    assertThat(addresses(hosts, "pair")).isEqualTo("[10.0.0.2, ::1, 10.0.0.1]");
    assertThat(addresses(hosts, "two")).isEqualTo("[10.0.0.2]");
  }

  @Test
  void namesAreFoundInAnyCase() {
    HostsFile hosts = HostsFile.parse("10.0.0.1 Host.Example");
    assertThat(addresses(hosts, "hOST.eXAMPLE")).isEqualTo("[10.0.0.1]");
  }

  @Test
  void aNameInCommentsIsNotThere() {
    HostsFile hosts = HostsFile.parse("# 10.0.0.1 a\n10.0.0.1 b # a\n");
    assertThat(hosts.resolve("a")).isEqualTo(new Resolution.NotFound());
    assertThat(hosts.resolve("#")).isEqualTo(new Resolution.NotFound());
  }

  @Test
  void linesWithoutAnAddressArePassedOver() {
    HostsFile hosts =
        HostsFile.parse("\n  \nname 10.0.0.1\n10.0.0 short\n10.0.0.1\n  10.0.0.1 indented\n");
    assertThat(hosts.resolve("short")).isEqualTo(new Resolution.NotFound());
    assertThat(hosts.resolve("10.0.0.1")).isEqualTo(new Resolution.NotFound());
    assertThat(addresses(hosts, "indented")).isEqualTo("[10.0.0.1]");
  }

  @Test
  void nobodyIsAskedUnlessWanted() {
    assertThat(NameResolver.none().resolve("localhost")).isEqualTo(new Resolution.NotAsked());
  }

  @Test
  void labelsHaveNamesWithBlanks() {
    LabelTable labels = LabelTable.parse("0x0002-08-08 PUBLIC\n  0x0004-08-48\tNEED TO  KNOW \r\n");
    assertThat(labels.hex("PUBLIC")).contains("0x0002-08-08");
    assertThat(labels.hex("need to  know")).contains("0x0004-08-48");
    assertThat(labels.hex("NEED")).isEmpty();
  }

  @Test
  void linesThatAreNoLabelArePassedOver() {
    LabelTable labels = LabelTable.parse("# 0x00 COMMENT\n0x00\n\n");
    assertThat(labels.hex("COMMENT")).isEmpty();
    assertThat(labels.hex("0x00 COMMENT")).isEmpty();
    assertThat(labels.hex("")).isEmpty();
    assertThat(LabelTable.empty().hex("PUBLIC")).isEmpty();
  }

  private static String addresses(HostsFile hosts, String name) {
    return hosts.resolve(name) instanceof Resolution.Found found
        ? found.addresses().toString()
        : "none";
  }
}
