package dev.ipseckey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ipseckey.file.CurrentUser;
import dev.ipseckey.file.NetworkFileSystems;
import dev.ipseckey.file.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {

  @TempDir private Path temporary;

  @BeforeEach
  void onlyWhereThereArePermissions() {
    assumeThat(temporary.getFileSystem().supportedFileAttributeViews()).contains("unix");
  }

  private Path path() {
    return temporary.resolve("state").resolve("sadb");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void madeForTheOwnerAlone() throws IOException {
    try (Opened opened = new Opened(path())) {
      opened.add(1);
      assertThat(mode(path().getParent())).isEqualTo("rwx------");
      assertThat(mode(path())).isEqualTo("rwx------");
      assertThat(mode(path().resolve("sadb.log"))).isEqualTo("rw-------");
      assertThat(mode(path().resolve("lock"))).isEqualTo("rw-------");
      opened.send(Requests.flush());
      assertThat(mode(path().resolve("sadb.log"))).isEqualTo("rw-------");
    }
  }

  @Test
  void othersMustNotGetIn() throws IOException {
    new Opened(path()).close();
    for (String open :
        new String[] {"rwxr-xr-x", "rwx-----x", "rwxr-x---", "rwx---r--", "rwxrwxrwx"}) {
      Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(open));
      assertThatThrownBy(() -> new Opened(path()))
          .isInstanceOf(Unusable.class)
          .hasMessageContainingAll(path().toString(), "lets group or others in");
    }
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwx------"));
    new Opened(path()).close();
  }

  @Test
  void itMustBeOurs() throws IOException {
    new Opened(path()).close();
    int owner = (Integer) Files.getAttribute(path(), "unix:uid");
    assertThat(CurrentUser.number()).isEqualTo(owner);
    assertThatThrownBy(() -> Premises.prepare(path(), owner + 1L, _ -> {}))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("belongs to user " + owner);
  }

  /** Only root can give a directory away. */
  @Test
  void aForeignDirectoryIsRefused() throws IOException {
    assumeThat(CurrentUser.number()).isZero();
    new Opened(path()).close();
    Files.setAttribute(path(), "unix:uid", 4711);
    assertThatThrownBy(() -> new Opened(path()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("belongs to user 4711");
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> new Opened(file))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("not a directory");
  }

  @Test
  void networkFileSystemsAreKnown() {
    assertThat(NetworkFileSystems.include("nfs4")).isTrue();
    assertThat(NetworkFileSystems.include("SMBFS")).isTrue();
    assertThat(NetworkFileSystems.include("ext4")).isFalse();
    assertThat(NetworkFileSystems.include("apfs")).isFalse();
  }

  @Test
  void theDefaultIsTheStateDirectory() {
    Path home = Path.of("/home/someone");
    assertThat(new DefaultLocation(Map.of(), home, "Linux").directory())
        .isEqualTo(home.resolve(".local/state/ipseckey/sadb"));
    assertThat(
            new DefaultLocation(Map.of("XDG_STATE_HOME", "/var/state"), home, "Linux").directory())
        .isEqualTo(Path.of("/var/state/ipseckey/sadb"));
    assertThat(new DefaultLocation(Map.of("XDG_STATE_HOME", "relative"), home, "Linux").directory())
        .isEqualTo(home.resolve(".local/state/ipseckey/sadb"));
    assertThat(new DefaultLocation(Map.of(), home, "Mac OS X").directory())
        .isEqualTo(home.resolve("Library/Application Support/ipseckey/sadb"));
    assertThat(
            new DefaultLocation(
                    Map.of("IPSECKEY_SADB", "here", "XDG_STATE_HOME", "/x"), home, "Linux")
                .directory())
        .isEqualTo(Path.of("here"));
  }
}
