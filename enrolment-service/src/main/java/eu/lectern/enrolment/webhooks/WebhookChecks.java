package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.change.ChangeTypes;
import eu.lectern.contracts.webhook.ChangeWebhook;
import eu.lectern.contracts.webhook.CreateWebhook;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the bodies of requests and names every field that is wrong, not only the first. */
final class WebhookChecks {

    static final int LONGEST_DESCRIPTION = 200;

    /** What is to be made. */
    record Order(Webhook.Wish wish, Optional<SigningSecret> secret, Optional<String> after) {}

    private final boolean allowHttp;
    private final AddressRules rules;
    private final List<Violation> violations = new ArrayList<>();

    private WebhookChecks(boolean allowHttp, AddressRules rules) {
        this.allowHttp = allowHttp;
        this.rules = rules;
    }

    /**
     * Checks the body of a new subscription, but for the cursor.
     *
     * @throws eu.lectern.kit.problem.RefusedException naming each field that is wrong
     */
    static Order check(@Nullable CreateWebhook body, boolean allowHttp, AddressRules rules) {
        CreateWebhook present = present(body);
        WebhookChecks checks = new WebhookChecks(allowHttp, rules);
        @Nullable TargetUrl url = checks.url(present.url());
        List<String> types = checks.types(present.types());
        Optional<String> description = checks.description(present.description());
        Optional<SigningSecret> secret = checks.secret(present.secret());
        checks.refuse();
        return new Order(
                new Webhook.Wish(Objects.requireNonNull(url), types, description),
                secret,
                Optional.ofNullable(present.after()));
    }

    /**
     * Checks the body of a change.
     *
     * @throws eu.lectern.kit.problem.RefusedException naming each field that is wrong
     */
    static Webhook.Wish check(@Nullable ChangeWebhook body, boolean allowHttp, AddressRules rules) {
        ChangeWebhook present = present(body);
        WebhookChecks checks = new WebhookChecks(allowHttp, rules);
        @Nullable TargetUrl url = checks.url(present.url());
        List<String> types = checks.types(present.types());
        Optional<String> description = checks.description(present.description());
        checks.refuse();
        return new Webhook.Wish(Objects.requireNonNull(url), types, description);
    }

    /**
     * Checks a secret that a partner may have sent.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it is none
     */
    static Optional<SigningSecret> check(@Nullable String secret) {
        WebhookChecks checks = new WebhookChecks(false, new AddressRules(List.of()));
        Optional<SigningSecret> checked = checks.secret(secret);
        checks.refuse();
        return checked;
    }

    private @Nullable TargetUrl url(@Nullable String text) {
        if (text == null) {
            violations.add(new Violation("url", "is required"));
            return null;
        }
        try {
            TargetUrl url = TargetUrl.parse(text, allowHttp);
            if (!mayBe(url.host())) {
                violations.add(new Violation("url", "must name a host with a public address"));
            }
            return url;
        } catch (IllegalArgumentException wrong) {
            violations.add(new Violation("url", String.valueOf(wrong.getMessage())));
            return null;
        }
    }

    /** Names are looked up when something is sent; here only what is an address already is refused. */
    private boolean mayBe(String host) {
        try {
            return rules.allow(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return true;
        }
    }

    private List<String> types(@Nullable List<@Nullable String> types) {
        if (types == null) {
            return ChangeTypes.ALL;
        }
        if (types.isEmpty()) {
            violations.add(new Violation("types", "must name one at least; leave it out for all"));
        }
        List<String> known = new ArrayList<>();
        for (int index = 0; index < types.size(); index++) {
            String type = types.get(index);
            if (type != null && ChangeTypes.ALL.contains(type)) {
                known.add(type);
            } else {
                violations.add(
                        new Violation("types[" + index + "]", "must be one of " + String.join(", ", ChangeTypes.ALL)));
            }
        }
        return known.stream().distinct().toList();
    }

    private Optional<String> description(@Nullable String description) {
        if (description != null
                && (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION
                        || !description.codePoints().allMatch(WebhookChecks::isText))) {
            violations.add(new Violation(
                    "description",
                    "must be text without control characters, of at most " + LONGEST_DESCRIPTION + " characters"));
        }
        return Optional.ofNullable(description);
    }

    private Optional<SigningSecret> secret(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<SigningSecret> secret = SigningSecret.parse(text);
        if (secret.isEmpty()) {
            violations.add(new Violation(
                    "secret",
                    "must be whsec_ and " + SigningSecret.FEWEST_BYTES + " to " + SigningSecret.MOST_BYTES
                            + " bytes in Base64; leave it out to have one made"));
        }
        return secret;
    }

    private void refuse() {
        if (!violations.isEmpty()) {
            throw new StandardRefusal.Invalid(violations).asException();
        }
    }

    private static <T> T present(@Nullable T body) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        return body;
    }

    /** PostgreSQL refuses NUL, and half a surrogate pair is no character. */
    private static boolean isText(int point) {
        return !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }
}
