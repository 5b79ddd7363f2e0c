package eu.lectern.kit.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.kit.batch.ItemAnswer;
import eu.lectern.kit.problem.Problem;
import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.UnexpectedFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/** One request and its answers, chunk by chunk: what has arrived is answered before more is taken. */
final class LineExchange {

    private static final ProblemType TOO_LONG = new ProblemType("line-too-long", 413, "A line is too long");

    private final LineSource source;
    private final LineSink sink;
    private final LineEndpoint.Answering answering;
    private final ObjectMapper json;
    private final String path;
    private final Instant tokenEnds;
    private final Executor eventLoop;
    private final Clock clock = Clock.systemUTC();

    LineExchange(
            LineSource source,
            LineSink sink,
            LineEndpoint.Answering answering,
            ObjectMapper json,
            String path,
            Instant tokenEnds,
            Executor eventLoop) {
        this.source = source;
        this.sink = sink;
        this.answering = answering;
        this.json = json;
        this.path = path;
        this.tokenEnds = tokenEnds;
        this.eventLoop = eventLoop;
    }

    /** Done when all is answered, or nothing more will be; fails when the client is gone. */
    Uni<Void> run() {
        return Uni.createFrom()
                .deferred(this::chunk)
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Whether there may be more. */
    private Uni<Boolean> chunk() {
        return source.next().chain(chunk -> {
            List<Line.Text> texts = chunk.lines().stream()
                    .filter(Line.Text.class::isInstance)
                    .map(Line.Text.class::cast)
                    .toList();
            boolean stuck = texts.size() < chunk.lines().size();
            boolean expired = !texts.isEmpty() && clock.instant().isAfter(tokenEnds);
            return (expired ? expired(texts.getFirst()) : answer(texts))
                    .call(() -> stuck && !expired
                            ? tooLong(chunk.lines().getLast())
                            : Uni.createFrom().voidItem())
                    .replaceWith(!chunk.last() && !stuck && !expired);
        });
    }

    private Uni<Void> answer(List<Line.Text> texts) {
        if (texts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<List<? extends ItemAnswer<?>>>deferred(() -> answering.answer(texts))
                .onFailure()
                .recoverWithItem(failure -> failed(texts, failure))
                .emitOn(eventLoop)
                .chain(answers -> sink.write(toLines(answers)));
    }

    /** Each line is told, because each may be sent again; those that were carried out all the same have kept their answers. */
    private List<? extends ItemAnswer<?>> failed(List<Line.Text> texts, Throwable failure) {
        Problem problem = UnexpectedFailure.problem(failure, path);
        return texts.stream()
                .map(line -> ItemAnswer.problem(line.index(), problem))
                .toList();
    }

    private Uni<Void> tooLong(Line line) {
        return sink.write(toLines(List.of(ItemAnswer.problem(
                line.index(),
                Problem.of(
                        TOO_LONG,
                        "Nothing is read from this line on; end each item with a line feed.",
                        List.of(),
                        path)))));
    }

    private Uni<Void> expired(Line line) {
        return sink.write(toLines(List.of(ItemAnswer.problem(
                line.index(),
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "The access token has expired. Send the request again with a new one and the same keys.",
                        List.of(),
                        path)))));
    }

    private Buffer toLines(List<? extends ItemAnswer<?>> answers) {
        Buffer lines = Buffer.buffer();
        for (ItemAnswer<?> answer : answers) {
            try {
                lines.appendBytes(json.writeValueAsBytes(answer)).appendByte((byte) '\n');
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("an answer is always JSON", impossible);
            }
        }
        return lines;
    }
}
