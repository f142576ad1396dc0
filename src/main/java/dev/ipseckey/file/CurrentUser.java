package dev.ipseckey.file;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.FileSystems;

/** Who is running this process. */
public final class CurrentUser {

  private static final long UNKNOWN = -1;

  private CurrentUser() {}

  /** The user's number; -1 where users have none. */
  public static long number() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
        ? new UnixSystem().getUid()
        : UNKNOWN;
  }
}
