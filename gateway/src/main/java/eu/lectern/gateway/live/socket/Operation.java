package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.engine.ErrorCoding;
import eu.lectern.gateway.engine.QueryRun;
import eu.lectern.gateway.limits.TooComplexException;
import eu.lectern.gateway.persisted.FoundQuery;
import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.Refusal;
import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One operation of a client, from {@code subscribe} to {@code complete}. Of a subscription the next result is asked for only
 * when the one before has gone out, so that a slow client has no queue. All that changes runs on its own Vert.x context,
 * which is on the socket's thread.
 */
final class Operation implements Subscriber<ExecutionResult>, ExecutionResponseWriter {

    private static final Logger LOG = Logger.getLogger(Operation.class);
    private static final String SORRY = "Something went wrong on our side.";
    private static final long NO_TIMER = -1;

    private final String id;
    private final JsonObject asked;
    private final OpenSocket socket;
    private final SocketServices services;
    private final Context context;
    private JsonObject request = JsonValue.EMPTY_JSON_OBJECT;
    private @Nullable BegunOperation begun;
    private @Nullable Subscription stream;
    private long timer = NO_TIMER;
    private boolean awaitsDrain;
    // Also seen by the threads on which a service's answers arrive.
    private volatile boolean over;

    Operation(ClientMessage.Subscribe subscribe, OpenSocket socket, SocketServices services, Context context) {
        this.id = subscribe.id();
        this.asked = subscribe.request();
        this.socket = socket;
        this.services = services;
        this.context = context;
    }

    String id() {
        return id;
    }

    void start(Admission.Admitted admitted, RoutingContext upgrade) {
        onContext(() -> {
            switch (services.documents().find(asked)) {
                case FoundQuery.Text found -> begin(found.query(), admitted, upgrade);
                case FoundQuery.Refused refused -> refuse(CodedError.of(refused.code(), refused.message()));
            }
        });
    }

    /** Its first answer must come in time; how long a subscription goes on is for the client to say. */
    private void begin(String query, Admission.Admitted admitted, RoutingContext upgrade) {
        Duration allowed = services.limits().requestTimeout();
        timer = context.owner().setTimer(allowed.toMillis(), expired -> onContext(() -> tooLate(allowed)));
        request = Documents.withQuery(asked, query);
        QueryRun run = new QueryRun(false, () -> over);
        begun = services.execution().begin(request, run, admitted.identity(), upgrade, this);
    }

    /** Nobody wants to hear more. */
    void cancel() {
        onContext(() -> {
            if (stream != null) {
                stream.cancel();
            }
            end();
        });
    }

    /** The client has taken what was sent. */
    void drained() {
        if (awaitsDrain && stream != null) {
            awaitsDrain = false;
            stream.request(1);
        }
    }

    @Override
    public void write(ExecutionResponse answer) {
        onContext(() -> answered(answer.getExecutionResult()));
    }

    @Override
    public void fail(Throwable failure) {
        onContext(() -> breakOff(failure));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        context.runOnContext(ignored -> {
            if (over) {
                subscription.cancel();
            } else {
                stream = subscription;
                subscription.request(1);
            }
        });
    }

    @Override
    public void onNext(ExecutionResult result) {
        onContext(() -> {
            socket.send(socket.messages().next(id, ErrorCoding.coded(result)));
            if (socket.isFull()) {
                awaitsDrain = true;
            } else if (stream != null) {
                stream.request(1);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        onContext(() -> refusal().ifPresentOrElse(this::refuse, () -> breakOff(failure)));
    }

    @Override
    public void onComplete() {
        onContext(this::complete);
    }

    private void answered(ExecutionResult raw) {
        context.owner().cancelTimer(timer);
        ExecutionResult result = ErrorCoding.coded(services.documents().answered(raw, request));
        if (raw.getData() instanceof Publisher<?> results) {
            results(results).subscribe(this);
        } else if (result.isDataPresent()) {
            socket.send(socket.messages().next(id, result));
            complete();
        } else {
            socket.send(socket.messages().error(id, result.getErrors()));
            end();
        }
    }

    @SuppressWarnings("unchecked") // The engine's data of a subscription is the publisher of its results.
    private static Publisher<ExecutionResult> results(Publisher<?> results) {
        return (Publisher<ExecutionResult>) results;
    }

    private Optional<Refusal> refusal() {
        return begun == null ? Optional.empty() : begun.ending().refusal();
    }

    /** As the reference implementation tells that there is no stream of events: with a result, and the end. */
    private void refuse(Refusal refusal) {
        socket.send(socket.messages()
                .next(
                        id,
                        ExecutionResult.newExecutionResult()
                                .data(null)
                                .addError(CodedError.of(refusal.code(), refusal.message()))
                                .build()));
        complete();
    }

    private void complete() {
        socket.send(socket.messages().complete(id));
        end();
    }

    private void breakOff(Throwable failure) {
        LOG.error("An operation broke off", failure);
        refuse(CodedError.of(ErrorCode.INTERNAL, SORRY));
    }

    private void tooLate(Duration allowed) {
        refuse(CodedError.of(
                ErrorCode.TOO_COMPLEX, TooComplexException.ofTime(allowed).words()));
    }

    private void refuse(CodedError error) {
        socket.send(socket.messages().error(id, List.of(error)));
        end();
    }

    private void end() {
        over = true;
        context.owner().cancelTimer(timer);
        socket.ended(this);
        if (begun != null) {
            services.execution().end(begun);
        }
    }

    /** What comes after the end is late, and nobody's business. */
    private void onContext(Runnable action) {
        context.runOnContext(ignored -> {
            if (!over) {
                action.run();
            }
        });
    }
}
