package dev.ipseckey.store;

import dev.ipseckey.execute.KeyPort;
import dev.ipseckey.pfkey.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Times of single operations on a directory, each in a process of its own: {@code DIR fill N | get
 * SPI | add SPI | delete SPI | dump | flush}.
 */
final class StoreTimes {

  private StoreTimes() {}

  public static void main(String[] args) {
    long begin = System.nanoTime();
    try (SadbDirectory directory =
            SadbDirectory.open(
                Path.of(args[0]),
                Requests.settings(),
                () -> System.currentTimeMillis() / 1000,
                new Random(),
                System.err::println);
        KeyPort port = directory.port()) {
      long opened = System.nanoTime();
      List<Message> answers = new ArrayList<>();
      int number = args.length > 2 ? Integer.parseInt(args[2]) : 0;
      switch (args[1]) {
        case "fill" -> {
          for (int i = 0; i < number; i++) {
            port.send(Requests.add(256 + i), answers::add);
            answers.clear();
          }
        }
        case "get" -> port.send(Requests.get(number), answers::add);
        case "add" -> port.send(Requests.add(number), answers::add);
        case "delete" -> port.send(Requests.delete(number), answers::add);
        case "dump" -> port.send(Requests.dump(), answers::add);
        case "flush" -> port.send(Requests.flush(), answers::add);
        default -> throw new IllegalArgumentException(args[1]);
      }
      long done = System.nanoTime();
      System.out.printf(
          "%s: open %d ms, then %d ms, %d answers, last %s%n",
          args[1],
          (opened - begin) / 1_000_000,
          (done - opened) / 1_000_000,
          answers.size(),
          answers.isEmpty()
              ? "-"
              : answers.getLast().header().errno() + "/" + answers.getLast().header().diagnostic());
    }
  }
}
