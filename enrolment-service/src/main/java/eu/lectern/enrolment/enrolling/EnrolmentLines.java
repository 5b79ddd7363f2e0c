package eu.lectern.enrolment.enrolling;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.batch.BatchKey;
import eu.lectern.kit.batch.BatchReader;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.lines.LineEndpoint;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Batches of enrolments as newline-delimited JSON. */
@Singleton
final class EnrolmentLines implements LineEndpoint {

    private final BatchReader<BatchItem> reader;
    private final EnrollingBatches enrolling;

    EnrolmentLines(ObjectMapper json, EnrollingBatches enrolling) {
        this.reader = new BatchReader<>(json, BatchItem.class);
        this.enrolling = enrolling;
    }

    @Override
    public String path() {
        return EnrolmentBatchResource.PATH;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COORDINATOR, Roles.INTEGRATION);
    }

    @Override
    public Answering open(Caller caller, @Nullable String keyHeader) {
        Enroller enroller = Enroller.of(caller);
        BatchKey key = BatchKey.of(keyHeader);
        return lines -> enrolling.enrol(
                enroller, key, lines.stream().map(line -> line.read(reader)).toList(), path());
    }
}
