package eu.lectern.enrolment.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where messages are sent to.
 *
 * @param text as the partner wrote it
 * @param host a name, or an address without brackets
 * @param path with the query, as it is sent
 */
record TargetUrl(String text, boolean encrypted, String host, int port, String path) {

    static final int LONGEST = 2_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+]");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with what is wrong, in words for the partner
     */
    static TargetUrl parse(String text, boolean allowHttp) {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equals("https");
        if (!encrypted && !(allowHttp && scheme.equals("http"))) {
            throw new IllegalArgumentException("must begin with https://");
        }
        String host = uri.getHost();
        if (host == null || !HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("must name a host, in ASCII");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must have neither user nor fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException("must have a port from 1 to " + HIGHEST_PORT + ", or none");
        }
        return new TargetUrl(text, encrypted, bare(host), port(uri, encrypted), path(uri));
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("must be a URL of at most " + LONGEST + " ASCII characters");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("must be a URL", malformed);
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI uri, boolean encrypted) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return encrypted ? HTTPS_PORT : HTTP_PORT;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
