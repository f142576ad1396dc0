package dev.ipseckey.grammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the program knows of the grammars: the automata of lexer and parser as Java classes.
 * Runs at build time, and stops the build when the parser grammar is no longer LL(1).
 */
public final class TableWriter {

  private TableWriter() {}

  /** Arguments: the package of the classes, and the folder of its package root. */
  public static void main(String[] args) throws IOException {
    Ll1Gate.check();
    Path folder = Path.of(args[1], args[0].split("\\."));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("LexerTable.java"), LexerTableGenerator.source(args[0]));
    Files.writeString(folder.resolve("RoleTable.java"), RoleTableGenerator.source(args[0]));
  }
}
