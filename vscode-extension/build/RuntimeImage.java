import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * Makes the Java runtime that goes into the package for Linux: {@code java RuntimeImage.java FOLDER}. An image of the
 * same JDK is left as it is.
 */
class RuntimeImage {

  /**
   * What the program needs. The libraries name more (java.desktop, java.scripting, java.sql) for parts of theirs that
   * are never loaded.
   */
  private static final String MODULES = "java.base,java.logging,jdk.security.auth,jdk.unsupported";

  public static void main(String[] arguments) throws IOException {
    if (Runtime.version().feature() != 25) {
      throw new IllegalStateException("the runtime is made with JDK 25, not " + Runtime.version());
    }
    Path image = Path.of(arguments[0]);
    Path mark = image.resolve("made-from");
    String wanted = System.getProperty("java.vm.version") + " " + MODULES;
    if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
      return;
    }
    delete(image);
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IllegalStateException("a JDK with jlink is needed"))
            .run(
                System.out,
                System.err,
                "--add-modules", MODULES,
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--vm", "server",
                "--generate-cds-archive",
                "--output", image.toString());
    if (status != 0) {
      System.exit(status);
    }
    // The archive for heaps of more than 32 GB.
    Files.deleteIfExists(image.resolve("lib/server/classes_nocoops.jsa"));
    Files.writeString(mark, wanted);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
