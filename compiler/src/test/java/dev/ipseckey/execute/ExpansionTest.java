package dev.ipseckey.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.model.Command;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One route for each destination address. */
class ExpansionTest {

  private static String routes(String words) {
    return text(
        new Expansion(false).routes(Commands.onSa("update ah spi 300 " + words).arguments()));
  }

  private static String text(List<Route> routes) {
    return String.join(
        " ",
        routes.stream()
            .map(
                route ->
                    route.source().map(Object::toString).orElse("*")
                        + ">"
                        + route.destination().map(Object::toString).orElse("*"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "dst 192.0.2.9, *>192.0.2.9",
    "dst two, *>192.0.2.1 *>192.0.2.2",
    "src one dst two, 192.0.2.1>192.0.2.1 192.0.2.1>192.0.2.2",
    "src two dst one, ::>192.0.2.1",
    "src dual dst dual, 192.0.2.1>192.0.2.1 2001:db8::1>2001:db8::1 fe80::1>fe80::1",
    "src dual dst 2001:db8::9, 2001:db8::1>2001:db8::9",
    "src many dst six, ::>2001:db8::1",
    "src 192.0.2.9 dst 2001:db8::9, 192.0.2.9>2001:db8::9",
    "src6 dual dst6 dual, 2001:db8::1>2001:db8::1 fe80::1>fe80::1"
  })
  void goesThroughTheDestinations(String words, String expected) {
    assertThat(routes(words)).isEqualTo(expected);
  }

  @Test
  void takesASourceAsItIsUnderNumeric() {
    Command.OnSa command = Commands.onSa("update ah spi 300 src 192.0.2.9 dst 192.0.2.8");
    assertThat(text(new Expansion(true).routes(command.arguments())))
        .isEqualTo("192.0.2.9>192.0.2.8");
  }

  @Test
  void hasNoRouteForANameThatNobodyLookedUp() {
    Command command =
        Commands.line("update ah spi 300 dst somewhere", Commands.OPTIONS.with(NameResolver.none()))
            .command()
            .orElseThrow();
    assertThat(new Expansion(false).routes(((Command.OnSa) command).arguments())).isEmpty();
  }
}
