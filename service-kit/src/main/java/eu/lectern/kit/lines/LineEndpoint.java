package eu.lectern.kit.lines;

import eu.lectern.kit.batch.ItemAnswer;
import eu.lectern.kit.identity.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation that takes newline-delimited JSON: a {@code POST} with this media type on its path. Make a bean of it, and it
 * is served; other media types on the path are left to others.
 */
public interface LineEndpoint {

    String MEDIA_TYPE = "application/x-ndjson";

    /** Whether the body is of this media type. */
    static boolean isLines(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(MEDIA_TYPE);
    }

    String path();

    /** Who may; one of them is needed. */
    Set<String> roles();

    /**
     * Begins with a request. The request's CDI context is active, here and while lines are answered.
     *
     * @param keyHeader the header {@code Idempotency-Key} as it came; null when there is none
     * @throws eu.lectern.kit.problem.RefusedException when the request is refused as a whole
     */
    Answering open(Caller caller, @Nullable String keyHeader);

    /** Answers the lines of one request. */
    interface Answering {

        /** One answer for each line, in their order. The next lines are not given before. */
        Uni<? extends List<? extends ItemAnswer<?>>> answer(List<Line.Text> lines);
    }
}
