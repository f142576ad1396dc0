package dev.ipseckey.pfkey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes extensions. The buffer is full of zeros, so padding and reserved fields are skipped. */
final class ExtensionWriter {

  private ExtensionWriter() {}

  /** Writes an extension, and moves on behind it. */
  static void write(Extension extension, ByteBuffer out) {
    int words = extension.words();
    int next = out.position() + 8 * words;
    out.putShort((short) words).putShort((short) extension.number());
    writeBody(extension, out);
    out.position(next);
  }

  private static void writeBody(Extension extension, ByteBuffer out) {
    switch (extension) {
      case SaExtension sa -> {
        putNetInt(out, sa.spi());
        out.put((byte) sa.replayWindow())
            .put((byte) sa.state())
            .put((byte) sa.authentication())
            .put((byte) sa.encryption());
        out.putInt(sa.flags());
      }
      case LifetimeExtension lifetime ->
          out.putInt(lifetime.allocations())
              .putLong(lifetime.bytes())
              .putLong(lifetime.addTime())
              .putLong(lifetime.useTime());
      case AddressExtension address -> {
        out.put((byte) address.protocol()).put((byte) address.prefixLength()).putShort((short) 0);
        writeAddress(address.address(), out);
      }
      case KeyExtension key -> {
        out.putShort((short) key.bits()).putShort((short) key.reserved());
        key.data().writeTo(out);
      }
      case IdentityExtension identity ->
          out.putShort((short) identity.identityType())
              .putShort((short) 0)
              .putLong(identity.numericId())
              .put(identity.data().bytes());
      case SensitivityExtension label -> {
        out.putInt(label.domain());
        put8(
            out,
            label.sensitivityLevel(),
            label.sensitivityBitmap().size(),
            label.integrityLevel(),
            label.integrityBitmap().size());
        out.putInt(label.flags());
        label.sensitivityBitmap().forEach(out::putLong);
        label.integrityBitmap().forEach(out::putLong);
      }
      case ProposalExtension proposal -> {
        put8(out, proposal.replayWindow(), 0, 0, 0);
        proposal.combinations().forEach(combination -> writeCombination(combination, out));
      }
      case SupportedExtension supported -> {
        out.putInt(0);
        for (SupportedExtension.SupportedAlgorithm algorithm : supported.algorithms()) {
          put8(out, algorithm.algorithm(), algorithm.ivBytes());
          out.putShort((short) algorithm.minBits()).putShort((short) algorithm.maxBits());
          put8(out, algorithm.incrementBits(), algorithm.saltBits());
        }
      }
      case SpiRangeExtension range -> {
        putNetInt(out, range.min());
        putNetInt(out, range.max());
      }
      case RegisterExtension register ->
          put8(out, register.first(), register.second(), register.third(), register.fourth());
      case ExtendedProposalExtension proposal -> {
        put8(out, proposal.replayWindow(), 0);
        out.putShort((short) proposal.combinations().size());
        proposal.combinations().forEach(combination -> writeCombination(combination, out));
      }
      case CookieExtension cookie -> out.putInt(cookie.protocol()).putLong(cookie.cookie());
      case PairExtension pair -> putNetInt(out, pair.spi());
      case ReplayExtension replay -> out.putInt(replay.counter()).putLong(replay.wideCounter());
      case DumpExtension dump -> out.putInt(0).putLong(dump.timeout());
      case OpaqueExtension opaque -> opaque.body().writeTo(out);
    }
  }

  private static void writeAddress(SocketAddress address, ByteBuffer out) {
    out.putShort((short) address.family());
    switch (address) {
      case SocketAddress.Inet inet -> {
        putNetShort(out, inet.port());
        putNetInt(out, inet.address().bits());
      }
      case SocketAddress.Inet6 inet6 -> {
        putNetShort(out, inet6.port());
        putNetInt(out, inet6.flowInfo());
        putNetLong(out, inet6.address().high());
        putNetLong(out, inet6.address().low());
        out.putInt(inet6.scopeId()).putInt(inet6.sourceId());
      }
      case SocketAddress.Other other -> out.put(other.data().bytes());
    }
  }

  private static void writeCombination(ProposalExtension.Combination combination, ByteBuffer out) {
    put8(out, combination.authentication(), combination.encryption());
    out.putShort((short) combination.flags());
    out.putShort((short) combination.authenticationMinBits())
        .putShort((short) combination.authenticationMaxBits());
    out.putShort((short) combination.encryptionMinBits())
        .putShort((short) combination.encryptionMaxBits());
    put8(out, combination.saltBits(), 0, 0, 0);
    writeLifetimes(combination.lifetimes(), out);
  }

  private static void writeCombination(
      ExtendedProposalExtension.ExtendedCombination combination, ByteBuffer out) {
    put8(out, combination.algorithms().size(), 0);
    out.putShort((short) combination.flags()).putInt(0);
    writeLifetimes(combination.lifetimes(), out);
    for (ExtendedProposalExtension.AlgorithmDescription algorithm : combination.algorithms()) {
      put8(out, algorithm.saType(), algorithm.kind(), algorithm.algorithm(), algorithm.saltBits());
      out.putShort((short) algorithm.minBits()).putShort((short) algorithm.maxBits());
    }
  }

  private static void writeLifetimes(ProposedLifetimes lifetimes, ByteBuffer out) {
    out.putInt(lifetimes.softAllocations()).putInt(lifetimes.hardAllocations());
    out.putLong(lifetimes.softBytes()).putLong(lifetimes.hardBytes());
    out.putLong(lifetimes.softAddTime()).putLong(lifetimes.hardAddTime());
    out.putLong(lifetimes.softUseTime()).putLong(lifetimes.hardUseTime());
  }

  private static void put8(ByteBuffer out, int... values) {
    for (int value : values) {
      out.put((byte) value);
    }
  }

  private static void putNetShort(ByteBuffer out, int value) {
    out.put((byte) (value >>> 8)).put((byte) value);
  }

  private static void putNetInt(ByteBuffer out, int value) {
    out.putInt(out.order() == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value));
  }

  private static void putNetLong(ByteBuffer out, long value) {
    out.putLong(out.order() == ByteOrder.BIG_ENDIAN ? value : Long.reverseBytes(value));
  }
}
