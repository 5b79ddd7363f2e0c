package eu.lectern.stack.test;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A client of newline-delimited JSON that sends and reads at its own pace, breaks off, or misbehaves. One thread may send
 * while another reads.
 */
public final class LineConnection implements Closeable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final Map<String, String> headers = new HashMap<>();
    private int leftOfChunk;

    private LineConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Begins a request to a service on this machine. */
    public static LineConnection open(int port, String path, String token, String key) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        LineConnection connection = new LineConnection(socket);
        connection.write("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(path, token, key).getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    /** Sends a piece as it is; lines end with a line feed of their own. */
    public void send(String piece) throws IOException {
        send(piece.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] piece) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(piece);
        chunk.writeBytes(new byte[] {'\r', '\n'});
        write(chunk.toByteArray());
    }

    /** Says that nothing follows. */
    public void finish() throws IOException {
        write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the head of the answer. */
    public int status() throws IOException {
        int status = Integer.parseInt(readLine().split(" ", 3)[1]);
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String[] parts = header.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return status;
    }

    /** A header of the answer, when its head has been read. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The next line of the answer; empty at its end. */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (leftOfChunk == 0) {
                leftOfChunk = Integer.parseInt(readLine(), 16);
                if (leftOfChunk == 0) {
                    return Optional.empty();
                }
            }
            int each = read();
            if (--leftOfChunk == 0) {
                readLine();
            }
            if (each == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            line.write(each);
        }
    }

    /** Ends the connection, wherever it is. */
    public void breakOff() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = read(); each != '\n'; each = read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private int read() throws IOException {
        int each = in.read();
        if (each < 0) {
            throw new EOFException("the connection has ended in the midst of the answer");
        }
        return each;
    }
}
