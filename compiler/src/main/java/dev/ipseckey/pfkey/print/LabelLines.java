package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.SensitivityExtension;
import java.util.List;

/** The lines of a sensitivity label. */
record LabelLines(PrintOptions options, Names names) {

  void append(String tag, String kind, SensitivityExtension label, StringBuilder out) {
    out.append(tag)
        .append(kind)
        .append(" Sensitivity DPD ")
        .append(Integer.toUnsignedString(label.domain()));
    out.append(", sens level=")
        .append(label.sensitivityLevel())
        .append(", integ level=")
        .append(label.integrityLevel());
    out.append(", flags=").append(Integer.toHexString(label.flags())).append('\n');
    String hex = LabelHex.text(label);
    out.append(tag).append(' ').append(kind).append(" Sensitivity Label: ");
    if (options.numeric()) {
      out.append(hex).append('\n');
      bitmap(tag, kind + " Sensitivity", label.sensitivityBitmap(), out);
    } else {
      out.append(names.label(hex).orElse("<unknown>")).append(" (").append(hex).append(")\n");
    }
    bitmap(tag, "Integrity", label.integrityBitmap(), out);
  }

  private static void bitmap(String tag, String kind, List<Long> words, StringBuilder out) {
    for (int i = 0; i < words.size(); i++) {
      out.append(tag).append(' ').append(kind).append(" BM extended word ").append(i);
      out.append(" 0x").append(Long.toHexString(words.get(i))).append('\n');
    }
  }
}
