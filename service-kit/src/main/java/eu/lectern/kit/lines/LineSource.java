package eu.lectern.kit.lines;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a request, taken in chunks. While a chunk is worked on the next one is gathered, and no more than that: then
 * the request is paused, and in the end TCP makes the sender wait. All of it happens on the request's event loop.
 */
final class LineSource {

    /**
     * What has arrived.
     *
     * @param last whether nothing follows
     */
    record Chunk(List<Line> lines, boolean last) {}

    /** A chunk of long lines is a chunk too. */
    private static final int MAX_BYTES = 1 << 20;

    private final HttpServerRequest request;
    private final LineSplitter splitter;
    private final int chunkSize;
    private List<Line> gathered = new ArrayList<>();
    private int gatheredBytes;
    private boolean ended;
    private @Nullable Throwable broken;
    private @Nullable UniEmitter<? super Chunk> waiting;

    LineSource(HttpServerRequest request, LinesConfiguration configuration) {
        this.request = request;
        this.splitter = new LineSplitter(configuration.longestLine());
        this.chunkSize = configuration.chunkSize();
    }

    void open() {
        request.exceptionHandler(this::breakOff);
        request.endHandler(end -> {
            gathered.addAll(splitter.end());
            ended = true;
            deliver();
        });
        request.handler(this::take);
        request.resume();
    }

    /** At least one line, or the end; fails when the connection breaks. One at a time. */
    Uni<Chunk> next() {
        return Uni.createFrom().emitter(emitter -> {
            waiting = emitter;
            deliver();
        });
    }

    private void take(Buffer piece) {
        gathered.addAll(splitter.feed(piece.getBytes()));
        gatheredBytes += piece.length();
        if (gathered.size() >= chunkSize || gatheredBytes >= MAX_BYTES) {
            request.pause();
        }
        deliver();
    }

    private void breakOff(Throwable cause) {
        broken = cause;
        deliver();
    }

    private void deliver() {
        UniEmitter<? super Chunk> taker = waiting;
        if (taker == null) {
            return;
        }
        if (broken != null) {
            waiting = null;
            taker.fail(broken);
        } else if (!gathered.isEmpty() || ended) {
            waiting = null;
            taker.complete(cut());
        }
    }

    private Chunk cut() {
        int size = Math.min(chunkSize, gathered.size());
        List<Line> chunk = List.copyOf(gathered.subList(0, size));
        gathered = new ArrayList<>(gathered.subList(size, gathered.size()));
        if (gathered.isEmpty()) {
            gatheredBytes = 0;
            if (!ended) {
                request.resume();
            }
        }
        return new Chunk(chunk, ended && gathered.isEmpty());
    }
}
