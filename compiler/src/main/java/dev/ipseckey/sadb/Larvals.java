package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_RANGE;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.NONE;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_DST;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_SRC;
import static dev.ipseckey.pfkey.ExtensionType.SPIRANGE;

import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SpiRangeExtension;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * GETSPI (RFC 2367 §3.1.1): a larval SA that reserves an SPI until an UPDATE fills it or the ager
 * removes it.
 */
final class Larvals {

  private final Database database;
  private final RandomGenerator random;

  Larvals(Database database, RandomGenerator random) {
    this.database = database;
    this.random = random;
  }

  void reserve(Request request, Consumer<Message> up) {
    Refusal.invalidIf(!request.has(ADDRESS_SRC), MISSING_SRC);
    Refusal.invalidIf(!request.has(ADDRESS_DST), MISSING_DST);
    Refusal.invalidIf(!request.has(SPIRANGE), MISSING_RANGE);
    SpiRangeExtension range = (SpiRangeExtension) request.required(SPIRANGE);
    long min = Integer.toUnsignedLong(range.min());
    long max = Integer.toUnsignedLong(range.max());
    int spi = (int) random.nextLong(min, max + 1);
    Refusal.refuseIf(
        database.find(request.type(), request.ip(ADDRESS_DST), spi) != AssociationTable.ABSENT,
        Errno.EEXIST,
        NONE);
    Association.Draft draft =
        new Association.Draft(
            request.type(), spi, request.ip(ADDRESS_SRC), request.ip(ADDRESS_DST));
    draft.inbound = true;
    Lifetimes lifetimes =
        Lifetimes.NONE.withHardExpire(database.now() + database.settings().larvalTimeout());
    database.add(
        draft.finish(),
        new Progress(
            SaState.LARVAL, 0, 0, database.now(), lifetimes, Usage.NONE, Progress.NO_COOKIE));
    Message echo = request.echo();
    Extension reserved = new SaExtension(spi, 0, 0, 0, 0, 0);
    up.accept(
        new Message(
            echo.header(),
            echo.extensions().stream()
                .map(extension -> extension.is(SPIRANGE) ? reserved : extension)
                .toList()));
  }
}
