import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the libraries beside the program fit for the JVM's start-up archive, which takes no class
 * of a signed jar and none from before Java 6. Such jars lose their signatures, which nobody looks
 * at here, and such classes get the frames that newer verifiers want. What they do stays the same.
 *
 * <p>The build runs it: {@code java ArchivableJars.java FOLDER}.
 */
final class ArchivableJars {

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  /** Says so in a changed jar, as licences ask, and that there is nothing left to do. */
  private static final String NOTE = "META-INF/CHANGED.txt";

  /** Frames are made for code that is assembled, not for code that is copied. */
  private static final ClassTransform ASSEMBLED_ANEW =
      ClassTransform.transformingMethodBodies((builder, element) -> builder.with(element));

  private static final ClassTransform AS_JAVA_8 =
      (builder, element) -> {
        if (element instanceof ClassFileVersion) {
          builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        } else {
          builder.with(element);
        }
      };

  private final JarFile jar;
  private final ClassFile format;

  private ArchivableJars(JarFile jar) {
    this.jar = jar;
    this.format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::classNamed)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path file : files) {
      Path changed = file.resolveSibling(file.getFileName() + ".new");
      boolean unfit;
      try (JarFile jar = new JarFile(file.toFile(), false)) {
        unfit = new ArchivableJars(jar).writeIfUnfit(changed);
      }
      if (unfit) {
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private boolean writeIfUnfit(Path changed) throws IOException {
    List<? extends ZipEntry> entries = Collections.list(jar.entries());
    if (jar.getEntry(NOTE) != null || entries.stream().noneMatch(this::isUnfit)) {
      return false;
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : entries) {
        if (!isSignature(entry)) {
          put(
              out,
              entry.getName(),
              entry.getTime(),
              isOldClass(entry) ? renewed(entry) : bytes(entry));
        }
      }
      String note = "Without signatures, and with classes from before Java 6 as those of Java 8.\n";
      put(out, NOTE, entries.getFirst().getTime(), note.getBytes(StandardCharsets.UTF_8));
    }
    return true;
  }

  private static void put(ZipOutputStream out, String name, long time, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private boolean isUnfit(ZipEntry entry) {
    return isSignature(entry) || isOldClass(entry);
  }

  private static boolean isSignature(ZipEntry entry) {
    return SIGNATURE.matcher(entry.getName()).matches();
  }

  private boolean isOldClass(ZipEntry entry) {
    return entry.getName().endsWith(".class")
        && majorVersion(bytes(entry)) < ClassFile.JAVA_6_VERSION;
  }

  /** JVMS §4.1: magic (4 bytes), minor and major version (2 each, the high byte first). */
  private static int majorVersion(byte[] classFile) {
    return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
  }

  private byte[] renewed(ZipEntry entry) {
    return format.transformClass(format.parse(bytes(entry)), ASSEMBLED_ANEW.andThen(AS_JAVA_8));
  }

  private byte[] bytes(ZipEntry entry) {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class of this jar; null, as the resolver wants it, for one from elsewhere. */
  private InputStream classNamed(ClassDesc name) {
    String descriptor = name.descriptorString();
    ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
