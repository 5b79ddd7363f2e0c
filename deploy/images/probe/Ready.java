import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The images' health check: ends with 0 when the service in this container says that it is ready, else with 1. It speaks
 * HTTP by hand, because a client of the JDK would take ten times as long to load as the question takes.
 */
final class Ready {

    private static final int PATIENCE_MS = 7_000;
    private static final String REQUEST =
            "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private Ready() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            System.exit(isOk(socket.getInputStream()) ? 0 : 1);
        } catch (IOException notThere) {
            System.exit(1);
        }
    }

    private static boolean isOk(InputStream answer) throws IOException {
        byte[] status = answer.readNBytes("HTTP/1.1 200".length());
        return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
    }
}
