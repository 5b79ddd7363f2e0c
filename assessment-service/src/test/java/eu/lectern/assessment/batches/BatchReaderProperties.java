package eu.lectern.assessment.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.kit.batch.BatchReader;
import eu.lectern.kit.batch.ItemReading;
import eu.lectern.kit.json.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class BatchReaderProperties {

    private final ObjectMapper json = json();
    private final BatchReader<BatchItem> reader = new BatchReader<>(json, BatchItem.class);

    /** Wherever an item begins and ends: any text in it, any white space around it, any neighbour. */
    @Property
    void shouldReadEachItemAsItWouldStandAlone(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 20) String> sources,
            @ForAll @IntRange(max = 3) int layout)
            throws JsonProcessingException {
        // given
        String space = List.of("", " ", "\n\t", " \r\n  ").get(layout);
        List<ItemReading<BatchItem>> expected = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String source : sources) {
            BatchItem item = item(wellFormed(source));
            items.add(space + json.writeValueAsString(item) + space);
            expected.add(new ItemReading.Understood<>(item));
        }
        String body =
                "{" + space + "\"items\"" + space + ":" + space + "[" + String.join(",", items) + "]" + space + "}";

        // when
        List<ItemReading<BatchItem>> read = reader.read(body.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(read).isEqualTo(expected);
    }

    private static BatchItem item(String source) {
        return new BatchItem(
                UUID.randomUUID(),
                source,
                new BigDecimal("82.5"),
                null,
                Outcome.PASSED,
                LocalDate.of(2026, 9, 1),
                source,
                List.of("]", "}", source),
                source);
    }

    /** UTF-8 carries no half surrogate pairs. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
