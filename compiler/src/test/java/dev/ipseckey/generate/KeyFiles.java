package dev.ipseckey.generate;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.analysis.LabelTable;
import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.language.AlgorithmFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files under {@code fixtures/} without their markers, and a few of our own. */
public final class KeyFiles {

  private static final String OPTIONS = "#! ";

  /** {@code ⟦=CR⟧}, the head of a marker, its end; see the README of the fixtures. */
  private static final Pattern MARKER = Pattern.compile("⟦=([^⟧]*)⟧|⟦[^:⟧]*:|⟧");

  /** A name with addresses of no usable family. */
  private static final Pattern FAMILY = Pattern.compile("(?m)^family:(\\d+)\\s+(\\S+)");

  private static final List<String> OWN =
      List.of(
          "",
          "flush esp",
          "# a comment\nflush\n\nflush all\n",
          """
          add esp spi 0x2112 src 10.0.0.1 dst 10.0.0.2 \\
            authalg sha256 encralg aes \\
            authkey d41fb74470271826a8e7a80d343cc5aae9e2a7f05f13730dd41fb74470271826 \\
            encrkey e9e2a7f05f13730d07d2a4ef3b9a6c11
          """,
          """
          add ah spi 257 dst6 2001:db8::2 src6 2001:db8::1 auth_alg hmac-sha1 authkey d41fb74470271826a8e7a80d343cc5aae9e2a7f0 inbound
          update ah spi 257 dst 2001:db8::2 hard_addtime 3600 soft_addtime 3000
          delete ah spi 257 dst 2001:db8::2
          """,
          """
          add esp spi 300 dst 10.1.1.1 encap udp nat_loc 192.0.2.1 nat_lport 4500 encr_alg aes encrkey 0xe9e2a7f05f13730d07d2a4ef3b9a6c11/128
          add esp spi 301 dst 10.1.1.2 proto 4 isrc 10.2.0.0/16 idst host reserved_bits 8 encr_alg aes-gcm16 encrkey 00112233445566778899aabbccddeeff00112233
          add esp spi 302 dst host srcidtype fqdn host.example dstidtype user_fqdn "a person@example" label "NEED TO KNOW" authkey 0011/12 auth_alg 3
          get esp spi 302 dst host sport 80 proto 6 outbound
          """);

  /** What chance would find too seldom. */
  private static final List<String> RARE =
      List.of(
          "add esp spi 400 src twin dst west encr_alg aes encrkey d41fb74470271826a8e7a80d343cc5aa\n",
          "update esp spi 400 src both dst west\nget esp spi 400 src twin dst east\n",
          "add esp spi 401 src west dst six encr_alg aes encrkey d41fb74470271826a8e7a80d343cc5aa\n",
          "delete esp spi 401 src 10.0.0.1 dst 2001:db8::1\n",
          "get esp spi 402 dst decnet.example.com\nget esp spi 402 dst 10.0.0.1 dport 80\n",
          "add esp spi 403 dst 10.0.0.1 isrc twin auth_alg sha1 authkey XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX inbound inbound\n",
          "add esp spi 404 dst 10.0.0.1 encr_alg aes encrkey 0011/0 reserved_bits 8 label 0x0-\n");

  private KeyFiles() {}

  /** Files with what chance would find too seldom. */
  public static List<KeyFile> rare() {
    AnalysisOptions options = AnalysisOptions.defaults().trustedExtensions(true).with(names());
    return RARE.stream().map(text -> new KeyFile("rare", Bytes.of(text), options)).toList();
  }

  /** All of them, in an order that no file system decides. */
  public static List<KeyFile> all() {
    List<KeyFile> files = new ArrayList<>();
    for (int i = 0; i < OWN.size(); i++) {
      files.add(
          new KeyFile(
              "own " + i,
              Bytes.of(OWN.get(i)),
              AnalysisOptions.defaults().trustedExtensions(true).with(names())));
    }
    Path root = root();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(path -> path.toString().endsWith(".keys"))
          .sorted()
          .map(path -> read(root, path))
          .forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The hosts table of the fixtures. */
  public static NameResolver names() {
    return names(resource("hosts"));
  }

  /** The label table of the fixtures. */
  public static LabelTable labels() {
    return LabelTable.parse(resource("labels"));
  }

  private static KeyFile read(Path root, Path path) {
    String name = root.relativize(path).toString();
    String text = resource(name);
    AnalysisOptions options = AnalysisOptions.defaults();
    if (text.startsWith(OPTIONS)) {
      int newline = text.indexOf('\n');
      for (String word : text.substring(OPTIONS.length(), newline).strip().split("\\s+")) {
        options = option(options, word);
      }
      text = text.substring(newline + 1);
    }
    return new KeyFile(name, unmarked(text), options);
  }

  private static AnalysisOptions option(AnalysisOptions options, String word) {
    int colon = word.indexOf(':');
    String value = word.substring(colon + 1);
    return switch (colon < 0 ? word : word.substring(0, colon)) {
      case "numeric" -> options.numeric(true);
      case "strict" -> options.strictCompat(true).with(AlgorithmFile.reference());
      case "trusted" -> options.trustedExtensions(true);
      case "hosts" -> options.with(names(resource(value)));
      case "labels" -> options.with(LabelTable.parse(resource(value)));
      case "place" -> options.in(Place.valueOf(value));
      default -> options;
    };
  }

  private static byte[] unmarked(String text) {
    int end = text.indexOf("⟦=EOF⟧");
    List<byte[]> parts = new ArrayList<>();
    Matcher markers = MARKER.matcher(end < 0 ? text : text.substring(0, end));
    int at = 0;
    for (MatchResult marker : markers.results().toList()) {
      parts.add(Bytes.of(text.substring(at, marker.start())));
      parts.add(marker.group(1) == null ? new byte[0] : directive(marker.group(1)));
      at = marker.end();
    }
    parts.add(Bytes.of(text.substring(at, end < 0 ? text.length() : end)));
    return Bytes.concat(parts);
  }

  private static byte[] directive(String name) {
    return switch (name) {
      case "NUL" -> new byte[] {0};
      case "CR" -> new byte[] {'\r'};
      case "TAB" -> new byte[] {'\t'};
      case "FF" -> new byte[] {(byte) 0xff};
      case "NBSP" -> Bytes.of("\u00a0");
      case "BOM" -> Bytes.of("\ufeff");
      default ->
          Bytes.of(
              name.startsWith("U+")
                  ? Character.toString(Integer.parseInt(name.substring(2), 16))
                  : repeated(name));
    };
  }

  /** {@code xN:text}: the text, N times. */
  private static String repeated(String name) {
    int colon = name.indexOf(':');
    return name.substring(colon + 1).repeat(Integer.parseInt(name.substring(1, colon)));
  }

  private static NameResolver names(String table) {
    HostsFile hosts = HostsFile.parse(table);
    Map<String, Integer> families = new HashMap<>();
    FAMILY
        .matcher(table)
        .results()
        .forEach(line -> families.put(line.group(2), Integer.valueOf(line.group(1))));
    return name ->
        families.containsKey(name)
            ? new NameResolver.Resolution.Unsupported(families.get(name))
            : hosts.resolve(name);
  }

  private static String resource(String name) {
    try {
      return Files.readString(root().resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    URL url =
        Objects.requireNonNull(
            KeyFiles.class.getResource("/fixtures"), "no fixtures on the class path");
    try {
      return folder(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Other modules find the fixtures in a jar. */
  private static Path folder(URI uri) {
    try {
      return Path.of(uri);
    } catch (FileSystemNotFoundException e) {
      try {
        return FileSystems.newFileSystem(uri, Map.of()).provider().getPath(uri);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
