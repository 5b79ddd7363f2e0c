package eu.lectern.kit.lines;

import eu.lectern.kit.batch.BatchReader;
import eu.lectern.kit.batch.Numbered;
import io.vertx.core.buffer.Buffer;

/** One line of a request. Its index is its place among all lines, from 0; blank ones count, and are not answered. */
public sealed interface Line {

    long index();

    /** A line that is not blank, without its end. */
    record Text(long index, Buffer json) implements Line {

        public <T> Numbered<T> read(BatchReader<T> reader) {
            return new Numbered<>(index, reader.readItem(json.getBytes()));
        }
    }

    /** A line that is longer than any item could be; nothing is read behind it. */
    record TooLong(long index) implements Line {}
}
