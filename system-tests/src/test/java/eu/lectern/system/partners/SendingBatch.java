package eu.lectern.system.partners;

import eu.lectern.system.rest.Json;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Up to 1,000 results in one JSON body. */
record SendingBatch(URI gateway, String token) implements Sending {

    static final String PATH = "/api/assessment/v1/result-batches";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private record Batch(List<ItemAnswer> items) {}

    @Override
    public Response send(Parcel parcel) throws IOException, InterruptedException {
        parcel.awaitAllowance(parcel.size());
        List<@Nullable Integer> sent = parcel.toSend();
        byte[] body = sent.stream()
                .map(item -> parcel.json(Objects.requireNonNull(item)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
        return switch (parcel.nextCut()) {
            case Cut.Never never -> sendAll(parcel, sent, body);
            case Cut.WhileSending(int results) -> cut(parcel, body, body.length * results / parcel.size());
            case Cut.WhileReading unread -> cut(parcel, body, body.length);
        };
    }

    private Response sendAll(Parcel parcel, List<@Nullable Integer> sent, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(PATH))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.key())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (Response.isAcknowledged(answer.statusCode(), Response.OK, answer.body())) {
            List<ItemAnswer> items = Json.read(answer.body(), Batch.class).items();
            if (items.size() != sent.size()) {
                throw new AssertionError(sent.size() + " items, but answers to " + items.size());
            }
            for (ItemAnswer item : items) {
                item.noteIn(parcel, Objects.requireNonNull(sent.get(item.index())));
            }
        }
        return Response.of(answer.statusCode(), answer.headers().firstValue("Retry-After"));
    }

    /** Sends the first bytes of the request and closes the connection. */
    private Response cut(Parcel parcel, byte[] body, int length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            String head = """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Idempotency-Key: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(PATH, token, parcel.key(), body.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(body, length));
            socket.getOutputStream().flush();
        }
        throw new EOFException("cut by the client");
    }
}
