package eu.lectern.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One proxy for each interface, with connections of its own, so that a slow service holds up nobody else. */
@ApplicationScoped
class ServiceProxies {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Vertx vertx;
    private final EdgeConfiguration configuration;
    private final Map<PartnerApi, HttpProxy> proxies = new EnumMap<>(PartnerApi.class);

    ServiceProxies(
            Vertx vertx,
            EdgeConfiguration configuration,
            @ConfigProperty(name = "lectern.downstream.catalog-url") URI catalog,
            @ConfigProperty(name = "lectern.downstream.enrolment-url") URI enrolment,
            @ConfigProperty(name = "lectern.downstream.assessment-url") URI assessment) {
        this.vertx = vertx;
        this.configuration = configuration;
        proxies.put(PartnerApi.CATALOG, proxy(PartnerApi.CATALOG, catalog));
        proxies.put(PartnerApi.ENROLMENT, proxy(PartnerApi.ENROLMENT, enrolment));
        proxies.put(PartnerApi.ASSESSMENT, proxy(PartnerApi.ASSESSMENT, assessment));
    }

    HttpProxy of(PartnerApi api) {
        return Objects.requireNonNull(proxies.get(api));
    }

    private HttpProxy proxy(PartnerApi api, URI service) {
        return HttpProxy.reverseProxy(client(service))
                .origin(port(service), service.getHost())
                .addInterceptor(new AwayService(api, configuration.idleTimeout()))
                .addInterceptor(new ForwardingHeaders());
    }

    private HttpClient client(URI service) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setSsl("https".equals(service.getScheme()))
                .setConnectTimeout((int) configuration.connectTimeout().toMillis())
                .setIdleTimeout((int) configuration.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(configuration.maxConnections())
                .setMaxWaitQueueSize(configuration.maxWaiting())
                .setDecompressionSupported(false));
    }

    private static int port(URI service) {
        if (service.getPort() >= 0) {
            return service.getPort();
        }
        return "https".equals(service.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }
}
