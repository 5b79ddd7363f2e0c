package eu.lectern.assessment.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.batch.BatchKey;
import eu.lectern.kit.batch.BatchReader;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.lines.LineEndpoint;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Batches of results as newline-delimited JSON. */
@Singleton
class ResultLines implements LineEndpoint {

    private final BatchReader<BatchItem> reader;
    private final RecordingBatches recording;

    ResultLines(ObjectMapper json, RecordingBatches recording) {
        this.reader = new BatchReader<>(json, BatchItem.class);
        this.recording = recording;
    }

    @Override
    public String path() {
        return BatchesResource.PATH;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.MOOC_PROVIDER);
    }

    @Override
    public Answering open(Caller caller, @Nullable String keyHeader) {
        Recorder recorder = Recorder.of(caller);
        BatchKey key = BatchKey.of(keyHeader);
        return lines -> recording.record(
                recorder, key, lines.stream().map(line -> line.read(reader)).toList(), path());
    }
}
