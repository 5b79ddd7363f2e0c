package eu.lectern.enrolment.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Readers that are killed and resumed at random, beside writers whose commits come late and out of order, while two
 * instances give positions.
 */
@QuarkusTest
class FeedUnderWritersIT {

    private static final int RUNS = 100;

    @Inject
    Pool database;

    @Inject
    ChangeLog log;

    @Inject
    DescribingChanges describing;

    @Inject
    SequenceTable sequence;

    @Test
    void shouldEndWithExactlyWhatWasCommittedInEveryRun() throws Exception {
        // given
        long seed = System.nanoTime();
        try (AnotherInstance another = AnotherInstance.of(sequence)) {
            for (int run = 0; run < RUNS; run++) {
                // when // then
                runOnce(new Random(seed + run), "seed " + (seed + run));
            }
            assertThat(another.placed()).as("both instances had a share").isPositive();
        }
    }

    private void runOnce(Random random, String as) throws Exception {
        String institution = "RUN-" + UUID.randomUUID();
        List<LateWriter> writers = IntStream.range(0, 4)
                .mapToObj(number -> LateWriter.start(database, log, describing, institution, random.nextLong()))
                .toList();
        List<RestlessReader> readers = IntStream.range(0, 2)
                .mapToObj(number -> RestlessReader.start(institution, random.nextLong()))
                .toList();

        List<String> committed = new ArrayList<>();
        for (LateWriter writer : writers) {
            committed.addAll(writer.committed());
        }
        for (RestlessReader reader : readers) {
            List<String> read = reader.readToTheEnd(committed.size());
            assertThat(read).as(as).containsExactlyInAnyOrderElementsOf(committed);
            for (LateWriter writer : writers) {
                assertThat(read).as(as + ", in order").containsSubsequence(writer.committed());
            }
        }
        assertThat(readers.getFirst().readToTheEnd(committed.size()))
                .as(as + ", the same order for everybody")
                .isEqualTo(readers.getLast().readToTheEnd(committed.size()));
    }
}
