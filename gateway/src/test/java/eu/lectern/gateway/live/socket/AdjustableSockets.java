package eu.lectern.gateway.live.socket;

import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What is configured, but for sockets that are opened while a test of time wishes otherwise: all tests share one gateway, and
 * times that such a test can wait for would end sockets of others on a busy machine.
 */
@Alternative
@Priority(1)
@Singleton
final class AdjustableSockets implements SocketConfiguration {

    private final SocketConfiguration configured =
            ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(SocketConfiguration.class);

    private volatile Duration initWithin = configured.initWithin();
    private volatile Duration pingEvery = configured.pingEvery();

    void initWithin(Duration wished) {
        initWithin = wished;
    }

    void pingEvery(Duration wished) {
        pingEvery = wished;
    }

    /** To be done after each test that has wished. */
    void reset() {
        initWithin = configured.initWithin();
        pingEvery = configured.pingEvery();
    }

    @Override
    public Duration initWithin() {
        return initWithin;
    }

    @Override
    public Duration pingEvery() {
        return pingEvery;
    }

    @Override
    public int connections() {
        return configured.connections();
    }

    @Override
    public int connectionsPerUser() {
        return configured.connectionsPerUser();
    }

    @Override
    public int operations() {
        return configured.operations();
    }

    @Override
    public int unsentBytes() {
        return configured.unsentBytes();
    }
}
