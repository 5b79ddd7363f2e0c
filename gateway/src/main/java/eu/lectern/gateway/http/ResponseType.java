package eu.lectern.gateway.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two media types in which GraphQL is answered over HTTP; they differ in what the status means. */
enum ResponseType {
    /** The status tells whether there is data. */
    GRAPHQL("application/graphql-response+json", 400),
    /** Whatever the engine answers is a success of HTTP. */
    JSON("application/json", 200);

    private final String mediaType;
    private final int statusWithoutData;

    ResponseType(String mediaType, int statusWithoutData) {
        this.mediaType = mediaType;
        this.statusWithoutData = statusWithoutData;
    }

    /** The best of those that the client accepts, which are sorted by its preference; empty when it accepts neither. */
    static Optional<ResponseType> accepted(List<MIMEHeader> accept) {
        return accept.isEmpty()
                ? Optional.of(JSON)
                : accept.stream()
                        .filter(range -> range.weight() > 0)
                        .flatMap(range -> matching(range).stream())
                        .findFirst();
    }

    String header() {
        return mediaType + "; charset=utf-8";
    }

    int statusWithoutData() {
        return statusWithoutData;
    }

    private static Optional<ResponseType> matching(MIMEHeader range) {
        return switch (withoutParameters(range.rawValue())) {
            case "application/graphql-response+json" -> Optional.of(GRAPHQL);
            case "application/json", "application/*", "*/*" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    private static String withoutParameters(String range) {
        int parameters = range.indexOf(';');
        return (parameters < 0 ? range : range.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
