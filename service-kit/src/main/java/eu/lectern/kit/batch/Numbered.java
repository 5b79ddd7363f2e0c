package eu.lectern.kit.batch;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An item that was read, or not, and where it stands.
 *
 * @param index from 0
 */
public record Numbered<T>(long index, ItemReading<T> reading) {

    public static <T> List<Numbered<T>> all(List<ItemReading<T>> readings) {
        return IntStream.range(0, readings.size())
                .mapToObj(index -> new Numbered<>(index, readings.get(index)))
                .toList();
    }
}
