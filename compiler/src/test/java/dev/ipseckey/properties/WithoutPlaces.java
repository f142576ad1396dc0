package dev.ipseckey.properties;

import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.KeyMaterial;
import dev.ipseckey.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record of the model says, wherever it was read: its values without any span. */
final class WithoutPlaces {

  private WithoutPlaces() {}

  static String of(Object value) {
    return switch (value) {
      case Span place -> "";
      case KeyMaterial key -> key.bits() + ":" + HexFormat.of().formatHex(key.bytes());
      case Arguments arguments -> of(arguments.inOrder());
      case Optional<?> optional -> optional.map(WithoutPlaces::of).orElse("none");
      case List<?> list ->
          list.stream().map(WithoutPlaces::of).collect(Collectors.joining(",", "[", "]"));
      case Record record -> ofRecord(record);
      default -> value.toString();
    };
  }

  private static String ofRecord(Record record) {
    StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('(');
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        text.append(of(component.getAccessor().invoke(record))).append(' ');
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return text.append(')').toString();
  }
}
