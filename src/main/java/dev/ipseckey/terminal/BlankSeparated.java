package dev.ipseckey.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Words for completion: what stands between blanks. A backslash or quotation mark is none. */
final class BlankSeparated implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    List<String> words = new ArrayList<>();
    int index = -1;
    int wordCursor = 0;
    int at = 0;
    while (at <= line.length()) {
      int start = at;
      while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      boolean here = start <= cursor && cursor <= at;
      if (at > start || here) {
        if (here && index < 0) {
          index = words.size();
          wordCursor = cursor - start;
        }
        words.add(line.substring(start, at));
      }
      at++;
    }
    return new Words(line, cursor, List.copyOf(words), Math.max(index, 0), wordCursor);
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  private record Words(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
      implements ParsedLine {
    @Override
    public String word() {
      return words.isEmpty() ? "" : words.get(wordIndex);
    }
  }
}
