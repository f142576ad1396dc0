package dev.ipseckey.report;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;

/** File names as services want them that look them up in a repository. */
final class RelativePath {

  private RelativePath() {}

  /**
   * With slashes, and without the {@code ./} that a shell's completion or {@code find} puts before
   * it.
   */
  static String of(String file) {
    String path = file.replace(File.separatorChar, '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path;
  }

  /** The same as a URI reference of RFC 3986. */
  static String uri(String file) {
    String path = of(file);
    try {
      if (path.startsWith("/")) {
        return new URI("file", "", path, null).toASCIIString();
      }
      // A colon before the first slash would make what stands before it a scheme.
      return new URI("x", "", "/" + path, null).getRawPath().substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // any path can be quoted
    }
  }
}
