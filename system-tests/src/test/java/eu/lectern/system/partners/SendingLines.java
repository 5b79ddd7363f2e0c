package eu.lectern.system.partners;

import eu.lectern.stack.test.LineConnection;
import eu.lectern.system.rest.Json;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A result a line, as many as there are; the answers are read while the rest is still being sent. */
record SendingLines(URI gateway, String token, Random random) implements Sending {

    private static final int LONGEST_PIECE = 200;

    @Override
    public Response send(Parcel parcel) throws IOException, InterruptedException {
        List<@Nullable Integer> lines = parcel.toSend();
        Cut cut = parcel.nextCut();
        try (LineConnection connection =
                LineConnection.open(gateway.getPort(), SendingBatch.PATH, token, parcel.key())) {
            Thread sender = Thread.ofVirtual().start(() -> write(parcel, lines, cut, connection));
            try {
                return read(parcel, lines, cut, connection);
            } finally {
                sender.interrupt();
                connection.breakOff();
                sender.join();
            }
        }
    }

    private void write(Parcel parcel, List<@Nullable Integer> lines, Cut cut, LineConnection connection) {
        int most = cut instanceof Cut.WhileSending(int results) ? Math.min(results, lines.size()) : lines.size();
        try {
            for (int from = 0; from < most; ) {
                int to = Math.min(most, from + 1 + random.nextInt(LONGEST_PIECE));
                connection.send(piece(parcel, lines.subList(from, to)));
                from = to;
            }
            if (cut instanceof Cut.WhileSending) {
                connection.send("{\"enrolment\":\"");
                connection.breakOff();
            } else {
                connection.finish();
            }
        } catch (IOException | InterruptedException over) {
            // Who reads the answers knows, and says why.
        }
    }

    private static String piece(Parcel parcel, List<@Nullable Integer> lines) throws InterruptedException {
        StringBuilder piece = new StringBuilder();
        for (Integer item : lines) {
            if (item != null) {
                parcel.awaitAllowance(item + 1);
                piece.append(parcel.json(item));
            }
            piece.append('\n');
        }
        return piece.toString();
    }

    private static Response read(Parcel parcel, List<@Nullable Integer> lines, Cut cut, LineConnection connection)
            throws IOException {
        int status = connection.status();
        Response response = Response.of(status, connection.header("Retry-After"));
        if (!Response.isAcknowledged(status, Response.OK, response)) {
            return response;
        }
        int most = cut instanceof Cut.WhileReading(int answers) ? answers : Integer.MAX_VALUE;
        for (int read = 0; read < most; read++) {
            Optional<String> line = connection.next();
            if (line.isEmpty()) {
                return response;
            }
            ItemAnswer answer = Json.read(line.get(), ItemAnswer.class);
            answer.noteIn(parcel, Objects.requireNonNull(lines.get(answer.index()), "a blank line was answered"));
        }
        throw new EOFException("cut by the client");
    }
}
