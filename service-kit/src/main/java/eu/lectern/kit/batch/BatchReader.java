package eu.lectern.kit.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import eu.lectern.kit.problem.JsonMistake;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a batch, {@code {"items":[…]}}: first where each item begins and ends, then each item by itself, as strictly as a body of its own. So a
 * mistake within an item is that item's, in the same words; one around the items is the batch's.
 */
public final class BatchReader<T> {

    public static final int MAX_ITEMS = 1000;

    private static final String ITEMS = "items";
    private static final String NOT_UTF_8 = "must be JSON in UTF-8";

    private final ObjectMapper json;
    private final ObjectReader itemReader;

    public BatchReader(ObjectMapper json, Class<T> shape) {
        this.json = json;
        this.itemReader = json.readerFor(shape);
    }

    /** The items in their order; refused when what stands around them is no batch. */
    public List<ItemReading<T>> read(byte[] body) {
        try (JsonParser parser = json.getFactory().createParser(body)) {
            // A property that stands twice in an item is found when the item is read.
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            return readBatch(parser, body);
        } catch (JsonProcessingException malformed) {
            throw new StandardRefusal.Invalid(List.of(JsonMistake.in(malformed))).asException();
        } catch (IOException notText) {
            throw refused("body", NOT_UTF_8);
        }
    }

    private List<ItemReading<T>> readBatch(JsonParser parser, byte[] body) throws IOException {
        if (parser.nextToken() == null) {
            throw refused("body", "is required");
        }
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw refused("body", "must be an object with items");
        }
        List<ItemReading<T>> items = List.of();
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals(ITEMS)) {
                throw refused(parser.currentName(), "is not a known property");
            }
            if (found) {
                throw refused(ITEMS, "stands twice");
            }
            found = true;
            items = readItems(parser, body);
        }
        if (items.isEmpty()) {
            throw refused(ITEMS, "is required: 1 to " + MAX_ITEMS + " items");
        }
        if (parser.nextToken() != null) {
            throw refused("body", "is not valid JSON: something follows the batch");
        }
        return items;
    }

    private List<ItemReading<T>> readItems(JsonParser parser, byte[] body) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw refused(ITEMS, "must be an array");
        }
        List<ItemReading<T>> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MAX_ITEMS) {
                throw refused(ITEMS, "must have at most " + MAX_ITEMS + " items");
            }
            items.add(readItem(parser, body));
        }
        return items;
    }

    private ItemReading<T> readItem(JsonParser parser, byte[] body) throws IOException {
        boolean isNull = parser.hasToken(JsonToken.VALUE_NULL);
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            parser.skipChildren();
            return new ItemReading.Misunderstood<>(
                    new Violation("body", isNull ? "is required" : "has the wrong type"));
        }
        long begin = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        long end = parser.currentLocation().getByteOffset();
        if (begin < 0 || end < begin) {
            throw refused("body", NOT_UTF_8);
        }
        return readItem(Arrays.copyOfRange(body, (int) begin, (int) end));
    }

    /** One item that stands alone, e.g. on a line. */
    public ItemReading<T> readItem(byte[] item) {
        try {
            T read = itemReader.readValue(item);
            return read == null
                    ? new ItemReading.Misunderstood<>(new Violation("body", "is required"))
                    : new ItemReading.Understood<>(read);
        } catch (JsonProcessingException mistake) {
            return new ItemReading.Misunderstood<>(JsonMistake.in(mistake));
        } catch (IOException notText) {
            return new ItemReading.Misunderstood<>(new Violation("body", NOT_UTF_8));
        }
    }

    private static RefusedException refused(String field, String message) {
        return StandardRefusal.invalid(field, message).asException();
    }
}
