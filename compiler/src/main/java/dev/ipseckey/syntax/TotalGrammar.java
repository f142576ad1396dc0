package dev.ipseckey.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * No error handling: the grammar accepts every sequence of words (tested over random ones), and
 * looking for errors at each step would be a quarter of the parser's time.
 */
final class TotalGrammar extends DefaultErrorStrategy {

  @Override
  public void sync(Parser recognizer) {}

  @Override
  public void reportMatch(Parser recognizer) {}

  @Override
  public Token recoverInline(Parser recognizer) {
    throw new IllegalStateException("the grammar is not total");
  }

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw new IllegalStateException("the grammar is not total", e);
  }
}
