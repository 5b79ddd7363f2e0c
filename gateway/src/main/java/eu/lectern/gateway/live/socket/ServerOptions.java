package eu.lectern.gateway.live.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** How the HTTP server treats sockets. */
@Singleton
final class ServerOptions implements HttpServerOptionsCustomizer {

    /** How long a client that was told to go may take to hang up, in seconds. */
    private static final int CLOSING_SECONDS = 3;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    /** A compressed socket keeps some 300 KB of tables for as long as it is open, and unpacks what a few bytes ask for. */
    private static void customize(HttpServerOptions options) {
        options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketClosingTimeout(CLOSING_SECONDS);
    }
}
