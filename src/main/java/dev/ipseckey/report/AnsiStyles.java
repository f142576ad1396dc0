package dev.ipseckey.report;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The colours. Apart from {@link Palette}, because the library behind them is not loaded for plain
 * text.
 */
final class AnsiStyles {

  private AnsiStyles() {}

  static String paint(Ink ink, String text) {
    return Style.on(styles(ink)) + text + Style.reset.on();
  }

  private static IStyle[] styles(Ink ink) {
    return switch (ink) {
      case PLACE, MESSAGE -> new IStyle[] {Style.bold};
      case ERROR -> new IStyle[] {Style.bold, Style.fg_red};
      case WARNING -> new IStyle[] {Style.bold, Style.fg_yellow};
      case REMARK -> new IStyle[] {Style.bold, Style.fg_cyan};
      case FRAME -> new IStyle[] {Style.fg_blue};
    };
  }
}
