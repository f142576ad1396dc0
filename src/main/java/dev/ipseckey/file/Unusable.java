package dev.ipseckey.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** A file cannot be used; the message, made for people, names it and says why. */
public class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String reason;

  public Unusable(String file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  /** With the reason that the system gave. */
  public static Unusable because(String file, IOException cause) {
    return new Unusable(file, reason(cause));
  }

  public static Unusable because(String file, UncheckedIOException failure) {
    return because(file, Objects.requireNonNull(failure.getCause()));
  }

  /** File and reason, as it is printed. */
  public final String message() {
    return file + ": " + reason;
  }

  public final String reason() {
    return reason;
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException e -> "no such file or directory";
      case AccessDeniedException e -> "permission denied";
      case NotDirectoryException e -> "not a directory";
      case FileSystemLoopException e -> "a loop of links";
      case FileSystemException e ->
          lowerFirst(e.getReason() == null ? "input/output error" : e.getReason());
      default ->
          lowerFirst(failure.getMessage() == null ? "input/output error" : failure.getMessage());
    };
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
