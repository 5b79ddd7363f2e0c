package eu.lectern.enrolment.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Makes the sender as it is configured. */
@Singleton
final class PostingProducer {

    private static final int MOST_CONNECTIONS_OF_A_HOST = 20;
    private static final int LOOKUPS_AT_ONCE = 8;

    private static final Duration IDLE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    AddressRules rules(WebhooksConfiguration configuration) {
        return new AddressRules(configuration.allowedNetworks().orElse(List.of()).stream()
                .map(Network::parse)
                .toList());
    }

    @Produces
    @Singleton
    Posting posting(Vertx vertx, WebhooksConfiguration configuration, AddressRules rules) {
        return new Posting(
                vertx,
                vertx.createSharedWorkerExecutor("webhook-lookup", LOOKUPS_AT_ONCE),
                vertx.createHttpClient(options(configuration.timeout())),
                host -> List.of(InetAddress.getAllByName(host)),
                rules,
                configuration.timeout());
    }

    static HttpClientOptions options(Duration timeout) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(IDLE.toSeconds()))
                .setMaxPoolSize(MOST_CONNECTIONS_OF_A_HOST)
                .setMaxRedirects(0)
                .setDecompressionSupported(false)
                .setVerifyHost(true)
                .setForceSni(true);
    }
}
