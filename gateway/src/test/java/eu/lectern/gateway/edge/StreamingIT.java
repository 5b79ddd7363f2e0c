package eu.lectern.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.stub.AgainstStubs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies of any length pass through without being kept, both ways, and nobody works for a client that has gone. */
@QuarkusTest
class StreamingIT extends AgainstStubs {

    private static final int PIECE = 1 << 16;
    private static final long LENGTH = 256L << 20;

    /** Of the sockets and the pipes between them; far less than the body. */
    private static final long MOST_ON_THE_WAY = 32L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource
    @Nullable
    URI gateway;

    @Test
    void shouldSendNoFasterThanTheServiceReads() throws Exception {
        // given
        CATALOG_SERVICE.goAway();
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong sent = new AtomicLong();
        AtomicLong arrived = new AtomicLong();
        try (RawService service = new RawService("catalog", connection -> {
                    RawService.head(connection);
                    await(go);
                    count(connection.getInputStream(), arrived, LENGTH);
                    RawService.say(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                });
                RawClient client = client()) {
            // when
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> upload(client, sent));

            // then: it comes to a halt
            Awaitility.await().atMost(PATIENCE).until(() -> sent.get() > 0);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .during(Duration.ofMillis(1_500))
                    .until(() -> sent.get() < MOST_ON_THE_WAY && sent.get() == sentLater(sent));
            System.out.printf("on the way while the service does not read: %d KB%n", sent.get() >> 10);
            go.countDown();
            assertThat(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).endsWith("\r\n\r\nok");
            assertThat(arrived).hasValue(LENGTH);
            assertThat(service).isNotNull();
        }
    }

    @Test
    void shouldPassALongAnswerOnWithMemoryFlat() throws Exception {
        // given
        CATALOG_SERVICE.goAway();
        byte[] piece = new byte[PIECE];
        try (RawService service = new RawService("catalog", connection -> {
                    RawService.head(connection);
                    RawService.say(
                            connection,
                            "HTTP/1.1 200 OK\r\nContent-Length: " + LENGTH + "\r\nConnection: close\r\n\r\n");
                    for (long left = LENGTH; left > 0; left -= PIECE) {
                        connection.getOutputStream().write(piece);
                    }
                });
                RawClient client = client()) {
            // when
            long before = heapAfterCollection();
            client.send("GET " + CATALOG + "/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            InputStream in = client.socket().getInputStream();
            AtomicLong read = new AtomicLong();
            count(in, read, LENGTH / 2);
            long halfway = heapAfterCollection();
            count(in, read, Long.MAX_VALUE);

            // then
            System.out.printf("heap before %d MB, halfway %d MB%n", before >> 20, halfway >> 20);
            assertThat(halfway - before).isLessThan(MOST_ON_THE_WAY);
            assertThat(read.get()).isGreaterThan(LENGTH);
            assertThat(service).isNotNull();
        }
    }

    @Test
    void shouldStopTheServicesWorkWhenTheClientHasGone() throws Exception {
        // given
        CATALOG_SERVICE.goAway();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawService service = new RawService("catalog", connection -> {
            RawService.head(connection);
            asked.countDown();
            while (connection.getInputStream().read() >= 0) {
                // Nothing more is to come; the end is what is waited for.
            }
            gone.countDown();
        })) {
            // when
            try (RawClient client = client()) {
                client.send("GET " + CATALOG + "/x HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }

            // then: long before the gateway itself would lose patience
            assertThat(gone.await(2, TimeUnit.SECONDS)).isTrue();
            assertThat(service).isNotNull();
        }
    }

    private static String upload(RawClient client, AtomicLong sent) {
        try {
            client.send("POST " + CATALOG + "/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Connection: close\r\nContent-Length: " + LENGTH + "\r\n\r\n");
            byte[] piece = new byte[PIECE];
            for (long left = LENGTH; left > 0; left -= PIECE) {
                client.send(piece);
                sent.addAndGet(PIECE);
            }
            return client.everything();
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private static long sentLater(AtomicLong sent) {
        long now = sent.get();
        Awaitility.await().pollDelay(Duration.ofMillis(200)).until(() -> true);
        return sent.get() == now ? now : -1;
    }

    private static void count(InputStream in, AtomicLong counter, long most) throws IOException {
        byte[] buffer = new byte[PIECE];
        long left = most;
        int read = 0;
        while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(PIECE, left))) >= 0) {
            counter.addAndGet(read);
            left -= read;
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("waited too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private RawClient client() throws IOException {
        return new RawClient(Objects.requireNonNull(gateway));
    }

    @SuppressWarnings("SystemGc") // What is measured is what stays.
    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
