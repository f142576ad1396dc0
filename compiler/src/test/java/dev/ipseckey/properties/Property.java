package dev.ipseckey.properties;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.execute.FormScan;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Canary;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import dev.ipseckey.syntax.Piece;
import dev.ipseckey.syntax.PlainForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds of every text. */
enum Property {
  /** Whatever the bytes are, there is a document, and the checker has its say. */
  NOTHING_IS_THROWN {
    @Override
    Optional<String> fault(Reading reading) {
      return Optional.empty(); // making the reading would have thrown
    }
  },

  /** The document is lossless. */
  PRINTS_THE_TEXT_BACK {
    @Override
    Optional<String> fault(Reading reading) {
      return faultIf(
          !Arrays.equals(reading.document().print(), reading.sample().text()), "printed otherwise");
    }
  },

  /**
   * Logical lines lie one behind the other, none is empty, and each but the last ends in a newline.
   */
  LINES_ARE_THE_TEXT {
    @Override
    Optional<String> fault(Reading reading) {
      int at = 0;
      for (CommandLine line : reading.document().lines()) {
        Span span = line.span();
        if (span.start() != at || span.length() == 0) {
          return Optional.of("line at " + span + ", expected at " + at);
        }
        at = span.end();
        if (at < reading.source().length() && reading.source().at(at - 1) != '\n') {
          return Optional.of("line ends inside a physical line, at " + at);
        }
      }
      return faultIf(at != reading.source().length(), "lines end at " + at);
    }
  },

  /** What the quick look lets pass, the reader would let pass too. */
  PLAIN_FORM_IS_BEYOND_DOUBT {
    @Override
    Optional<String> fault(Reading reading) {
      return faultIf(
          PlainForm.isPlain(reading.source())
              && reading.document().lines().stream()
                  .flatMap(line -> line.diagnostics().stream())
                  .anyMatch(FormScan::isDoubtful),
          "a fault of form");
    }
  },

  /** The pieces of a line are the line, and its words are among them. */
  PIECES_COVER_EACH_LINE {
    @Override
    Optional<String> fault(Reading reading) {
      for (CommandLine line : reading.document().lines()) {
        int at = line.span().start();
        for (Piece piece : line.pieces()) {
          if (piece.span().start() != at || piece.span().length() == 0) {
            return Optional.of(piece + ", expected at " + at);
          }
          at = piece.span().end();
        }
        if (at != line.span().end()) {
          return Optional.of("pieces end at " + at + " of " + line.span());
        }
        List<Span> words =
            line.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.WORD)
                .map(Piece::span)
                .toList();
        if (!words.equals(line.words().stream().map(word -> word.span()).toList())) {
          return Optional.of("words " + line.words() + " but pieces " + words);
        }
      }
      return Optional.empty();
    }
  },

  /** A diagnostic points into the line that it is of, and so do the places related to it. */
  SPANS_LIE_IN_THEIR_LINE {
    @Override
    Optional<String> fault(Reading reading) {
      for (Reading.Said said : reading.reported()) {
        for (Diagnostic diagnostic : said.diagnostics()) {
          Stream<Span> spans =
              Stream.concat(
                  Stream.of(diagnostic.span()), diagnostic.related().stream().map(Related::span));
          if (!spans.allMatch(
              span -> span.start() >= said.span().start() && span.end() <= said.span().end())) {
            return Optional.of(
                diagnostic.id()
                    + " at "
                    + diagnostic.span()
                    + " "
                    + diagnostic.related()
                    + " of the line "
                    + said.span());
          }
        }
      }
      return Optional.empty();
    }
  },

  /** No text of a diagnostic holds a digit of a key. */
  NO_KEY_DIGIT_IN_DIAGNOSTICS {
    @Override
    Optional<String> fault(Reading reading) {
      Optional<Canary> canary = reading.sample().canary();
      if (canary.isEmpty()) {
        return Optional.empty();
      }
      for (Reading.Said said : reading.reported()) {
        for (Diagnostic diagnostic : said.diagnostics()) {
          if (texts(diagnostic)
              .anyMatch(text -> shows(text, canary.get(), reading.sample().inPieces()))) {
            return Optional.of(
                diagnostic.id()
                    + ": "
                    + diagnostic.message()
                    + " "
                    + diagnostic.hint()
                    + " "
                    + diagnostic.expected());
          }
        }
      }
      return Optional.empty();
    }

    private static Stream<String> texts(Diagnostic diagnostic) {
      return Stream.of(
              Stream.of(diagnostic.message()),
              diagnostic.hint().stream(),
              diagnostic.expected().stream(),
              diagnostic.related().stream().map(Related::label))
          .flatMap(texts -> texts);
    }
  },

  /** No line that a report shows has a digit of a key in it. */
  NO_KEY_DIGIT_IN_REPORTED_LINES {
    @Override
    Optional<String> fault(Reading reading) {
      Optional<Canary> canary = reading.sample().canary();
      if (canary.isEmpty() || mayShowNumbers(reading, canary.get())) {
        return Optional.empty();
      }
      return reading.reported().stream()
          .map(Reading.Said::shown)
          .filter(shown -> shows(shown, canary.get(), reading.sample().inPieces()))
          .findFirst();
    }
  },

  /**
   * No line that has been analysed shows a digit of a key, whether or not there is anything to
   * report of it.
   */
  NO_KEY_DIGIT_IN_ANY_LINE {
    @Override
    Optional<String> fault(Reading reading) {
      Optional<Canary> canary = reading.sample().canary();
      if (canary.isEmpty() || mayShowNumbers(reading, canary.get())) {
        return Optional.empty();
      }
      for (CheckedLine checked : reading.analysed()) {
        String shown = KeyMask.of(checked).show(checked.line().span());
        if (shows(shown, canary.get(), reading.sample().inPieces())) {
          return Optional.of(shown);
        }
      }
      return Optional.empty();
    }
  },

  /** What has been formatted is formatted. */
  FORMATTING_AGAIN_CHANGES_NOTHING {
    @Override
    Optional<String> fault(Reading reading) {
      return reading
          .formatting()
          .filter(formatting -> !Arrays.equals(formatting.once(), formatting.twice()))
          .map(
              formatting ->
                  "once "
                      + Bytes.readable(formatting.once())
                      + ", twice "
                      + Bytes.readable(formatting.twice()));
    }
  },

  /** The formatter knows whether it has changed anything. */
  FORMATTING_KNOWS_OF_CHANGES {
    @Override
    Optional<String> fault(Reading reading) {
      return reading
          .formatting()
          .filter(formatting -> formatting.saysChanged() != formatting.isChanged())
          .map(formatting -> "changed: " + formatting.saysChanged());
    }
  },

  /** Commands say what they said, and send what they sent; comments stand where they stood. */
  FORMATTING_KEEPS_THE_MEANING {
    @Override
    Optional<String> fault(Reading reading) {
      return reading
          .formatting()
          .filter(Formatting::isChanged)
          .flatMap(
              formatting ->
                  SameMeaning.fault(
                      reading.document(), formatting.formatted(), reading.sample().options()));
    }
  },

  /** No line is over the limits that was not before. */
  FORMATTED_LINES_ARE_WITHIN_THE_LIMITS {
    @Override
    Optional<String> fault(Reading reading) {
      return reading
          .formatting()
          .filter(Formatting::isChanged)
          .filter(formatting -> overlong(formatting.formatted()) > overlong(reading.document()))
          .map(formatting -> "a line too long");
    }

    private static long overlong(Document document) {
      return document.lines().stream().filter(CommandLine::isOverlong).count();
    }
  },

  /** The edits that an editor is told of make the text that a file would get. */
  FORMATTING_BY_EDITS_IS_FORMATTING {
    @Override
    Optional<String> fault(Reading reading) {
      return reading
          .formatting()
          .filter(formatting -> !Arrays.equals(formatting.once(), formatting.edited()))
          .map(formatting -> "edited " + Bytes.readable(formatting.edited()));
    }
  };

  /** What is wrong, empty if the property holds. */
  abstract Optional<String> fault(Reading reading);

  private static Optional<String> faultIf(boolean wrong, String what) {
    return wrong ? Optional.of(what) : Optional.empty();
  }

  private static boolean shows(String text, Canary canary, boolean inPieces) {
    return canary.isIn(text) || inPieces && canary.isPieceIn(text);
  }

  /**
   * Whether digits of the key were accepted as a number, which then is none that has to be hidden.
   */
  private static boolean mayShowNumbers(Reading reading, Canary canary) {
    return AcceptedNumbers.of(reading.document()).anyMatch(canary::isIn);
  }
}
