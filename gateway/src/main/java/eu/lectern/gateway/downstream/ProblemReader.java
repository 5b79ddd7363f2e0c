package eu.lectern.gateway.downstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads the problem+json of a service's refusal; registered with every client. Any other body is ignored. */
@ApplicationScoped
public class ProblemReader implements ResponseExceptionMapper<RuntimeException> {

    private final ObjectMapper mapper;

    ProblemReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return new ServiceRefusedException(
                response.getStatus(), body(response).map(this::parse).orElse(ServiceProblem.UNREADABLE));
    }

    private static Optional<String> body(Response response) {
        try {
            return Optional.ofNullable(response.readEntity(String.class)).filter(text -> !text.isBlank());
        } catch (ProcessingException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private ServiceProblem parse(String body) {
        try {
            return Optional.ofNullable(mapper.readValue(body, ServiceProblem.class))
                    .orElse(ServiceProblem.UNREADABLE);
        } catch (JsonProcessingException noProblem) {
            return ServiceProblem.UNREADABLE;
        }
    }
}
