package eu.lectern.system.fuzzing;

import eu.lectern.system.openapi.ApiOperation;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param number by which it is made again from the seed
 * @param target path and query, encoded
 */
record GeneratedRequest(
        int number,
        ApiOperation operation,
        String target,
        String caller,
        Map<String, String> headers,
        @Nullable String body) {

    private static final int SHOWN = 600;

    @Override
    public String toString() {
        String sent =
                body == null ? "" : " -d '" + (body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body) + "'";
        String told = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals("Authorization"))
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        return "#" + number + " " + operation.method() + " " + target + " as " + caller + told + sent;
    }
}
