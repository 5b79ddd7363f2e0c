package eu.lectern.gateway.http;

import eu.lectern.gateway.downstream.ServiceCalls;
import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.engine.ErrorCoding;
import eu.lectern.gateway.engine.QueryRun;
import eu.lectern.gateway.engine.UnreadDocuments;
import eu.lectern.gateway.limits.QueryLimits;
import eu.lectern.gateway.limits.TooComplexException;
import eu.lectern.gateway.persisted.FoundQuery;
import eu.lectern.gateway.persisted.PersistedQueries;
import eu.lectern.gateway.refusal.ErrorCode;
import graphql.ExecutionResult;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers {@code POST} and {@code GET /graphql}, by the specification "GraphQL over HTTP". */
@Singleton
final class GraphQlEndpoint extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);

    private final QueryLimits limits;
    private final PersistedQueries persisted;
    private final UnreadDocuments unread;
    private final GraphQlResponse responses;

    GraphQlEndpoint(
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current,
            QueryLimits limits,
            PersistedQueries persisted,
            UnreadDocuments unread,
            GraphQlResponse responses) {
        super(identity, current, false);
        this.limits = limits;
        this.persisted = persisted;
        this.unread = unread;
        this.responses = responses;
    }

    @Override
    protected void doHandle(RoutingContext request) {
        Optional<ResponseType> type =
                ResponseType.accepted(request.parsedHeaders().accept());
        if (type.isEmpty()) {
            refuse(request, ResponseType.JSON, 406, "accept: application/graphql-response+json or application/json");
        } else if (request.request().method().equals(HttpMethod.POST) && !RequestBody.isJson(request)) {
            refuse(request, type.get(), 415, "content-type: must be application/json, in UTF-8");
        } else {
            read(request, type.get());
        }
    }

    private void read(RoutingContext request, ResponseType type) {
        GraphQlRequest asked;
        try {
            asked = asked(request);
        } catch (NoRequestException none) {
            responses.send(request, type, none.status(type), none.error());
            return;
        }
        switch (persisted.find(asked.query(), asked.name())) {
            case FoundQuery.Text found -> execute(request, type, asked, found.query());
            case FoundQuery.Refused refused ->
                responses.send(
                        request, type, type.statusWithoutData(), CodedError.of(refused.code(), refused.message()));
        }
    }

    private GraphQlRequest asked(RoutingContext request) {
        if (!request.request().method().equals(HttpMethod.POST)) {
            return GraphQlRequest.ofQueryString(request.queryParams())
                    .requireVariablesWithin(
                            limits.maxVariablesCharacters(),
                            request.request().uri().length());
        }
        return GraphQlRequest.ofBody(RequestBody.text(request))
                .requireVariablesWithin(
                        limits.maxVariablesCharacters(), request.body().length());
    }

    private void execute(RoutingContext request, ResponseType type, GraphQlRequest asked, String query) {
        long timer = request.vertx().setTimer(limits.requestTimeout().toMillis(), expired -> tooLate(request, type));
        QueryRun run = new QueryRun(!request.request().method().equals(HttpMethod.POST), () -> isOver(request));
        Map<String, Object> context = getMetaData(request);
        run.travelIn(context);
        ServiceCalls calls = new ServiceCalls();
        calls.travelIn(context);
        ServerTiming.tell(request, calls);
        getExecutionService().executeAsync(asked.forEngine(query), context, new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse answer) {
                request.vertx().cancelTimer(timer);
                ExecutionResult result = ErrorCoding.coded(unread.explained(answer.getExecutionResult(), query));
                if (result.isDataPresent()) {
                    persisted.remember(query, asked.name());
                }
                send(request, type, run, result);
            }

            @Override
            public void fail(Throwable failure) {
                request.vertx().cancelTimer(timer);
                LOG.error("A request failed before it was executed", failure);
                responses.send(
                        request, type, 500, CodedError.of(ErrorCode.INTERNAL, "Something went wrong on our side."));
            }
        });
    }

    private void send(RoutingContext request, ResponseType type, QueryRun run, ExecutionResult result) {
        if (run.wasRefusedToWrite() && !isOver(request)) {
            request.response().putHeader(HttpHeaders.ALLOW, "POST");
            responses.send(request, type, 405, (CodedError) result.getErrors().getFirst());
        } else {
            responses.send(request, type, result);
        }
    }

    private void tooLate(RoutingContext request, ResponseType type) {
        responses.send(
                request,
                type,
                type == ResponseType.JSON ? 200 : 504,
                CodedError.of(
                        ErrorCode.TOO_COMPLEX,
                        TooComplexException.ofTime(limits.requestTimeout()).words()));
    }

    private static boolean isOver(RoutingContext request) {
        return request.response().ended() || request.response().closed();
    }

    private void refuse(RoutingContext request, ResponseType type, int status, String message) {
        responses.send(request, type, status, CodedError.of(ErrorCode.INVALID, message));
    }
}
