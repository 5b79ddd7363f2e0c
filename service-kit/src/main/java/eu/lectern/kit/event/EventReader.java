package eu.lectern.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads Kafka records of some CloudEvents types, each of which has the shape of a record. Unknown fields are ignored, so that
 * a producer may add some; a missing field that the record needs makes the event unreadable.
 */
public final class EventReader<T extends Record> {

    private final Map<String, ObjectReader> readers;

    /**
     * Makes a reader of types whose data have one shape.
     *
     * @param types the CloudEvents types that are read; others are irrelevant
     * @param shape the record that their data are read as
     */
    public EventReader(ObjectMapper json, Set<String> types, Class<T> shape) {
        this(json, types.stream().collect(Collectors.toMap(Function.identity(), type -> shape)));
    }

    /**
     * Makes a reader of types whose data differ.
     *
     * @param shapes each CloudEvents type that is read to the record that its data are read as; others are irrelevant
     */
    public EventReader(ObjectMapper json, Map<String, ? extends Class<? extends T>> shapes) {
        this.readers = shapes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> lenientReader(json, each.getValue())));
    }

    public ReadResult<T> read(ConsumerRecord<String, byte[]> origin) {
        Optional<String> type = CloudEvents.typeOf(origin);
        if (type.isEmpty()) {
            return new ReadResult.Unreadable<>(origin, "the header " + CloudEvents.TYPE + " is missing");
        }
        ObjectReader reader = readers.get(type.get());
        if (reader == null) {
            return new ReadResult.Irrelevant<>(type.get());
        }
        if (origin.value() == null) {
            return new ReadResult.Unreadable<>(origin, "the value is missing");
        }
        try {
            T data = reader.readValue(origin.value());
            return data == null
                    ? new ReadResult.Unreadable<>(origin, "the value is null")
                    : complete(type.get(), data, origin);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new ReadResult.Unreadable<>(origin, String.valueOf(unreadable.getMessage()));
        }
    }

    private static ObjectReader lenientReader(ObjectMapper json, Class<?> shape) {
        return json.readerFor(shape).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static <T extends Record> ReadResult<T> complete(
            String type, T data, ConsumerRecord<String, byte[]> origin) {
        return MissingFields.firstIn(data)
                .<ReadResult<T>>map(path -> new ReadResult.Unreadable<>(origin, path + " is missing"))
                .orElseGet(() -> new ReadResult.Understood<>(new ReceivedEvent<>(type, data, origin)));
    }
}
