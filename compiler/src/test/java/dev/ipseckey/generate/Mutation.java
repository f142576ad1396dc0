package dev.ipseckey.generate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One thing that goes wrong with a text between two editors, or in one. */
public enum Mutation {
  DELETE_WORD {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(text, draw, word -> new byte[0]);
    }
  },
  DUPLICATE_WORD {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(text, draw, word -> Bytes.concat(List.of(word, Bytes.of(" "), word)));
    }
  },
  DUPLICATE_PAIR {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      List<int[]> words = Bytes.words(text);
      if (words.size() < 2) {
        return text;
      }
      int first = draw.below(words.size() - 1);
      int start = words.get(first)[0];
      int end = words.get(first + 1)[1];
      byte[] pair = Bytes.without(Bytes.without(text, end, text.length), 0, start);
      return Bytes.replaced(text, end, end, Bytes.concat(List.of(Bytes.of(" "), pair)));
    }
  },
  SWAP_WORDS {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      List<int[]> words = Bytes.words(text);
      if (words.size() < 2) {
        return text;
      }
      int first = draw.below(words.size() - 1);
      int second = draw.oneIn(2) ? first + 1 : draw.between(first + 1, words.size() - 1);
      byte[] a = part(text, words.get(first));
      byte[] b = part(text, words.get(second));
      byte[] swapped = Bytes.replaced(text, words.get(second)[0], words.get(second)[1], a);
      return Bytes.replaced(swapped, words.get(first)[0], words.get(first)[1], b);
    }
  },
  OTHER_WORD {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(text, draw, word -> Bytes.of(TokenSoup.word(draw)));
    }
  },
  INSERT_WORD {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(
          text, draw, word -> Bytes.concat(List.of(word, Bytes.of(" " + TokenSoup.word(draw)))));
    }
  },
  CHANGE_CASE {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(
          text,
          draw,
          word -> {
            byte[] changed = word.clone();
            for (int i = 0; i < changed.length; i++) {
              boolean letter = (changed[i] | 0x20) >= 'a' && (changed[i] | 0x20) <= 'z';
              changed[i] ^= (byte) (letter && !draw.oneIn(3) ? 0x20 : 0);
            }
            return changed;
          });
    }
  },
  QUOTE_WORD {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(
          text,
          draw,
          word ->
              Bytes.concat(List.of(Bytes.of(draw.oneIn(4) ? "\" " : "\""), word, Bytes.of("\""))));
    }
  },
  FLIP_BYTE {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      if (text.length == 0) {
        return text;
      }
      byte[] flipped = text.clone();
      flipped[draw.below(text.length)] ^= (byte) (1 << draw.below(8));
      return flipped;
    }
  },
  INSERT_ODD {
    private static final List<String> ODD =
        List.of(
            "\"", "#", "\0", "\r", "\u00a0", "\\", "\ufeff", "'", "/", " ", "\n", "\t", "\u000B",
            "\f", "\u2028", "\u200b", "\"\"", " # ", "é");

    @Override
    byte[] apply(byte[] text, Draw draw) {
      int at = draw.below(text.length + 1);
      byte[] odd = draw.oneIn(12) ? draw.bytes(draw.between(1, 3)) : Bytes.of(draw.of(ODD));
      return Bytes.replaced(text, at, at, odd);
    }
  },
  BREAK_CONTINUATION {
    private static final List<String> BROKEN =
        List.of(
            "\\ \n",
            "\\\t\n",
            "\\\r\n",
            "\n",
            " ",
            "\\",
            "\\\n\n",
            "\\\\\n",
            "# why \\\n",
            "\\\n# why\n",
            "\\\n#\\\n");

    @Override
    byte[] apply(byte[] text, Draw draw) {
      int from = draw.below(text.length + 1);
      for (int i = 0; i + 1 < text.length; i++) {
        int at = (from + i) % (text.length - 1);
        if (text[at] == '\\' && text[at + 1] == '\n') {
          return Bytes.replaced(text, at, at + 2, Bytes.of(draw.of(BROKEN)));
        }
      }
      return text;
    }
  },
  CONTINUE {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      List<int[]> words = Bytes.words(text);
      int at = words.isEmpty() ? 0 : draw.of(words)[draw.below(2)];
      return Bytes.replaced(text, at, at, Bytes.of(draw.oneIn(2) ? " \\\n" : "\\\n"));
    }
  },
  COMMENT_OUT {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return onWord(
          text, draw, word -> Bytes.concat(List.of(Bytes.of(draw.oneIn(2) ? "#" : "# "), word)));
    }
  },
  TRUNCATE {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return Bytes.without(text, draw.below(text.length + 1), text.length);
    }
  },
  DROP_FIRST {
    @Override
    byte[] apply(byte[] text, Draw draw) {
      return Bytes.without(text, 0, draw.below(text.length + 1));
    }
  };

  private static final List<Mutation> ALL = List.of(values());

  /** The text with one thing gone wrong; the text itself is left alone. */
  abstract byte[] apply(byte[] text, Draw draw);

  /** The text with one to three things gone wrong. */
  public static byte[] some(byte[] text, Draw draw) {
    byte[] mutated = text;
    for (int times = draw.of(List.of(1, 1, 1, 2, 2, 3)); times > 0; times--) {
      mutated = draw.of(ALL).apply(mutated, draw);
    }
    return mutated;
  }

  /**
   * The text with {@code word} for one of its words, half of the time for one behind a keyword that
   * takes a key.
   */
  public static byte[] withWord(byte[] text, byte[] word, Draw draw) {
    List<int[]> words = Bytes.words(text);
    if (draw.oneIn(2)) {
      for (int i = 1; i < words.size(); i++) {
        String keyword = new String(part(text, words.get(i - 1)), StandardCharsets.ISO_8859_1);
        if (keyword.endsWith("key")) {
          return Bytes.replaced(text, words.get(i)[0], words.get(i)[1], word);
        }
      }
    }
    return onWord(text, draw, old -> word);
  }

  @FunctionalInterface
  private interface Change {
    byte[] of(byte[] word);
  }

  private static byte[] onWord(byte[] text, Draw draw, Change change) {
    List<int[]> words = Bytes.words(text);
    if (words.isEmpty()) {
      return text;
    }
    int[] word = draw.of(words);
    return Bytes.replaced(text, word[0], word[1], change.of(part(text, word)));
  }

  private static byte[] part(byte[] text, int[] range) {
    return Bytes.without(Bytes.without(text, range[1], text.length), 0, range[0]);
  }
}
