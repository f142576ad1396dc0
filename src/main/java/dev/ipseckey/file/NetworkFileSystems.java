package dev.ipseckey.file;

import java.util.Locale;
import java.util.Set;

/** Types of file systems whose files are on another host. */
public final class NetworkFileSystems {

  /** As the JDK names them. */
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afs",
          "afpfs",
          "9p",
          "ceph",
          "glusterfs",
          "lustre",
          "webdav",
          "davfs",
          "fuse.sshfs");

  private NetworkFileSystems() {}

  /** Whether a type, in any case, is that of a network file system. */
  public static boolean include(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }
}
