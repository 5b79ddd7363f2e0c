package eu.lectern.enrolment.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How changes are sent to partners. */
@ConfigMapping(prefix = "lectern.webhooks")
public interface WebhooksConfiguration {

    /** Whether URLs may begin with {@code http://}; for development only. */
    @WithDefault("false")
    boolean allowHttp();

    /**
     * Networks that messages may be sent to beside the public ones, such as {@code 10.1.0.0/16}; none by default, and for
     * development {@code 127.0.0.0/8}.
     */
    Optional<List<String>> allowedNetworks();

    /** How many subscriptions an institution may have. 1 to 1000. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int perInstitution();

    /** How often an instance looks for subscriptions that have something to send. 10 ms to 1 min. */
    @WithDefault("1S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration pollInterval();

    /** On how many subscriptions an instance works at once. 1 to 100. */
    @WithDefault("8")
    @Min(1)
    @Max(100)
    int atOnce();

    /** How many messages of one subscription, each of another enrolment, are on their way at once. 1 to 20. */
    @WithDefault("4")
    @Min(1)
    @Max(20)
    int perSubscription();

    /** How many changes are read for a subscription at a time. 1 to 1000. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int window();

    /** How long a receiver may take to answer. 100 ms to 30 s. */
    @WithDefault("10S")
    @DurationMin(millis = 100)
    @DurationMax(seconds = 30)
    Duration timeout();

    /**
     * How long it rests after the first failure in a row, the second and so on; after one more failure than there are
     * pauses the subscription is dead. By default that is after three days.
     */
    @WithDefault("5S,30S,2M,10M,1H,3H,6H,12H,24H,24H")
    @NotEmpty
    List<Duration> pauses();

    /** How long the secret before the present one signs too. 0 to 30 days. */
    @WithDefault("24H")
    @DurationMax(days = 30)
    Duration secretOverlap();

    /** How long the log of deliveries is kept. 1 to 365 days. */
    @WithDefault("30D")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration logRetention();
}
