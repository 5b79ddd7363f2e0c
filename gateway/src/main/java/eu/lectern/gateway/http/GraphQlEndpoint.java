package eu.lectern.gateway.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.engine.ErrorCoding;
import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.RefusedException;
import graphql.ExecutionResult;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers {@code POST /graphql}, by the specification "GraphQL over HTTP". It stands before SmallRye's own handler. */
final class GraphQlEndpoint extends SmallRyeGraphQLAbstractHandler {

    private static final Logger LOG = Logger.getLogger(GraphQlEndpoint.class);

    private final GraphQlResponse responses;

    GraphQlEndpoint(CurrentIdentityAssociation identity, CurrentVertxRequest current, ObjectMapper mapper) {
        super(identity, current, false);
        this.responses = new GraphQlResponse(mapper);
    }

    @Override
    protected void doHandle(RoutingContext request) {
        Optional<ResponseType> type =
                ResponseType.accepted(request.parsedHeaders().accept());
        if (type.isEmpty()) {
            refuse(request, ResponseType.JSON, 406, "accept: application/graphql-response+json or application/json");
        } else if (!isJson(request)) {
            refuse(request, type.get(), 415, "content-type: must be application/json");
        } else {
            answer(request, type.get());
        }
    }

    private void answer(RoutingContext request, ResponseType type) {
        GraphQlRequest asked;
        try {
            asked = GraphQlRequest.parse(request.body().asString());
        } catch (RefusedException refused) {
            refuse(request, type, 400, refused.refusal().message());
            return;
        }
        getExecutionService().executeAsync(asked.parameters(), getMetaData(request), writer(request, type, asked));
    }

    private ExecutionResponseWriter writer(RoutingContext request, ResponseType type, GraphQlRequest asked) {
        return new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse answer) {
                ExecutionResult result = withSyntaxError(answer.getExecutionResult(), asked);
                responses.send(request, type, ErrorCoding.coded(result));
            }

            @Override
            public void fail(Throwable failure) {
                LOG.error("A request failed before it was executed", failure);
                responses.send(
                        request, type, 500, CodedError.of(ErrorCode.INTERNAL, "Something went wrong on our side."));
            }
        };
    }

    /** SmallRye says of a document that it cannot parse only that; here the parser says where and why. */
    private static ExecutionResult withSyntaxError(ExecutionResult result, GraphQlRequest asked) {
        if (result.isDataPresent() || result.getErrors().size() != 1) {
            return result;
        }
        try {
            Parser.parse(asked.query());
            return result;
        } catch (InvalidSyntaxException broken) {
            return ExecutionResult.newExecutionResult()
                    .addError(broken.toInvalidSyntaxError())
                    .build();
        }
    }

    private void refuse(RoutingContext request, ResponseType type, int status, String message) {
        responses.send(request, type, status, CodedError.of(ErrorCode.INVALID, message));
    }

    private static boolean isJson(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (header == null) {
            return false;
        }
        int parameters = header.indexOf(';');
        String mediaType = parameters < 0 ? header : header.substring(0, parameters);
        return mediaType.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
