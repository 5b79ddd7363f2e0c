package eu.lectern.gateway.live.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * What GraphQL over WebSocket may cost. How long a message may be says {@code quarkus.http.websocket-server.max-message-size}.
 */
@ConfigMapping(prefix = "lectern.live.socket")
interface SocketConfiguration {

    /** How long a new socket is waited for to say who is there, 100 ms to 1 minute. */
    @WithDefault("PT10S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration initWithin();

    /**
     * How often a client is asked whether it is still there, 100 ms to 5 minutes; one that has not said anything by the next
     * time is taken for gone.
     */
    @WithDefault("PT25S")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration pingEvery();

    /** How many sockets there may be, 1 to 100,000; further ones are answered 503. */
    @WithDefault("2000")
    @Min(1)
    @Max(100_000)
    int connections();

    /** How many sockets one user may have, 1 to 100,000; a further one is closed with 1013. */
    @WithDefault("20")
    @Min(1)
    @Max(100_000)
    int connectionsPerUser();

    /** How many operations may run on one socket at once, 1 to 1,000; a further one is answered with an error. */
    @WithDefault("50")
    @Min(1)
    @Max(1_000)
    int operations();

    /**
     * How many bytes may wait to be sent to one client, 1 KiB to 1 MiB, but for a message in each operation; while there are
     * more, nothing is made for it and nothing is read from it.
     */
    @WithDefault("65536")
    @Min(1_024)
    @Max(1_048_576)
    int unsentBytes();
}
