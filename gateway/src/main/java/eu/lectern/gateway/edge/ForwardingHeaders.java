package eu.lectern.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/**
 * Headers that belong to one connection end here (RFC 9110, 7.6.1), and what a client says of where it comes from is replaced
 * by what the gateway sees. Everything else passes as it came, the host included, so that a service's links lead back here.
 */
final class ForwardingHeaders implements ProxyInterceptor {

    private static final List<String> OF_ONE_CONNECTION = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");

    private static final List<String> OF_ORIGIN = List.of("forwarded", "x-real-ip", "x-client-ip", "x-original-url");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        dropConnectionHeaders(request.headers());
        request.headers().names().stream().toList().stream()
                .filter(ForwardingHeaders::tellsOrigin)
                .forEach(request.headers()::remove);
        tellOrigin(request, request.proxiedRequest());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        dropConnectionHeaders(context.response().headers());
        return context.sendResponse();
    }

    private static void dropConnectionHeaders(MultiMap headers) {
        for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : named.split(",", -1)) {
                if (!name.isBlank() && !isFraming(name.strip())) {
                    headers.remove(name.strip());
                }
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    /** A client must not be able to have these dropped by naming them. */
    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("content-length")
                || name.equalsIgnoreCase("transfer-encoding")
                || name.equalsIgnoreCase("authorization");
    }

    private static boolean tellsOrigin(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || OF_ORIGIN.contains(name);
    }

    private static void tellOrigin(ProxyRequest request, HttpServerRequest client) {
        String address = client.remoteAddress().hostAddress();
        String scheme = client.scheme();
        request.putHeader("X-Forwarded-For", address).putHeader("X-Forwarded-Proto", scheme);
        HostAndPort host = client.authority();
        if (host == null) {
            request.putHeader("Forwarded", "for=" + quoted(address) + ";proto=" + scheme);
        } else {
            request.setAuthority(host);
            request.putHeader("X-Forwarded-Host", host.toString())
                    .putHeader("Forwarded", "for=" + quoted(address) + ";host=" + "\"" + host + "\";proto=" + scheme);
        }
    }

    /** RFC 7239, 6: an IPv6 address stands in brackets and quotes. */
    private static String quoted(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
