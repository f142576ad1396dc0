package dev.ipseckey.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * Files on a disk with room for so many bytes more; what does not fit is written as far as it does.
 */
final class FullDisk implements Storage {

  static final long NO_LIMIT = Long.MAX_VALUE;

  /** Bytes by which files may still grow. */
  long room = NO_LIMIT;

  @Override
  public FileChannel open(Path file, Set<OpenOption> options) throws IOException {
    return new Channel(file, Storage.files().open(file, options));
  }

  private final class Channel extends FileChannel {

    private final Path file;
    private final FileChannel channel;

    Channel(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      long growth = Math.max(0, position + bytes.remaining() - Math.max(position, channel.size()));
      if (growth <= room) {
        if (room != NO_LIMIT) {
          room -= growth;
        }
        return channel.write(bytes, position);
      }
      if (room > 0) {
        int limit = bytes.limit();
        bytes.limit(bytes.position() + (int) (bytes.remaining() - growth + room));
        room = 0;
        int written = channel.write(bytes, position);
        bytes.limit(limit);
        return written;
      }
      throw new FileSystemException(file.toString(), null, "No space left on device");
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return channel.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
      return channel.read(into, offset, length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return channel.read(into, position);
    }

    @Override
    public int write(ByteBuffer bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      channel.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      channel.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
      return channel.map(mode, position, size);
    }

    @Override
    public MemorySegment map(MapMode mode, long offset, long size, Arena arena) throws IOException {
      return channel.map(mode, offset, size, arena);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
      return channel.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
