package eu.lectern.enrolment.webhooks;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * Sends a message once. The host's addresses are looked up, all of them are held against the rules, and the connection is
 * made to the address that was checked: a name that answers otherwise a moment later leads nowhere. Redirects are not
 * followed, and of the answer only the status counts.
 */
final class Posting {

    /** An answer within this is read to its end, so that the connection can be used again; beyond, it is closed. */
    private static final int LONGEST_ANSWER = 8_192;

    private final Vertx vertx;
    private final WorkerExecutor lookups;
    private final HttpClient client;
    private final AddressLookup lookup;
    private final AddressRules rules;
    private final Duration timeout;

    /**
     * The sender.
     *
     * @param lookups does what blocks; of its own, so that a slow name server holds up nothing else
     */
    Posting(
            Vertx vertx,
            WorkerExecutor lookups,
            HttpClient client,
            AddressLookup lookup,
            AddressRules rules,
            Duration timeout) {
        this.vertx = vertx;
        this.lookups = lookups;
        this.client = client;
        this.lookup = lookup;
        this.rules = rules;
        this.timeout = timeout;
    }

    /** Never fails: what goes wrong is an answer too. */
    Uni<Answer> post(TargetUrl url, Secrets secrets, Message message, Instant at) {
        RequestInHand inHand = new RequestInHand();
        return lookUp(url.host())
                .chain(addresses -> rules(addresses)
                        ? exchange(url, addresses.getFirst(), secrets, message, at, inHand)
                        : Uni.createFrom().item(new Answer.Unreached("The host's address is not a public one.")))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .invoke(inHand::giveUp)
                .onFailure()
                .recoverWithItem(failure -> new Answer.Unreached(words(failure)));
    }

    private boolean rules(List<InetAddress> addresses) {
        return !addresses.isEmpty() && addresses.stream().allMatch(rules::allow);
    }

    private Uni<List<InetAddress>> lookUp(String host) {
        return Uni.createFrom()
                .completionStage(() -> lookups.executeBlocking(() -> lookup.addressesOf(host), false)
                        .toCompletionStage());
    }

    private Uni<Answer> exchange(
            TargetUrl url, InetAddress address, Secrets secrets, Message message, Instant at, RequestInHand inHand) {
        return Uni.createFrom()
                .completionStage(() -> client.request(options(url, address))
                        .compose(request -> {
                            if (!inHand.begin(request)) {
                                request.reset();
                                return Future.failedFuture(new TimeoutException());
                            }
                            sign(request, secrets, message, at);
                            return request.send(message.body());
                        })
                        .map(response -> {
                            drain(response);
                            return Answer.of(response.statusCode());
                        })
                        .toCompletionStage());
    }

    private static RequestOptions options(TargetUrl url, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.encrypted())
                .setURI(url.path())
                .setFollowRedirects(false);
    }

    private static void sign(HttpClientRequest request, Secrets secrets, Message message, Instant at) {
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "Lectern-Webhooks/1")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        secrets.sign(message.id(), at, message.body().getBytes()));
    }

    private void drain(HttpClientResponse response) {
        AtomicReference<Integer> left = new AtomicReference<>(LONGEST_ANSWER);
        long tooLate =
                vertx.setTimer(timeout.toMillis(), late -> response.request().reset());
        response.handler(part -> {
            left.set(left.get() - part.length());
            if (left.get() < 0) {
                vertx.cancelTimer(tooLate);
                response.request().reset();
            }
        });
        response.endHandler(end -> vertx.cancelTimer(tooLate));
        response.exceptionHandler(broken -> vertx.cancelTimer(tooLate));
    }

    /** Without addresses, names or classes of ours. */
    private String words(Throwable failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "The host's name could not be found.";
            case TimeoutException late -> "There was no answer within " + timeout.toSeconds() + " s.";
            case io.smallrye.mutiny.TimeoutException late ->
                "There was no answer within " + timeout.toSeconds() + " s.";
            case SSLException untrusted -> "No trusted encrypted connection could be made.";
            case java.net.ConnectException refused -> "The connection was refused.";
            default -> "The connection failed.";
        };
    }
}
