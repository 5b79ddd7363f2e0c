package eu.lectern.assessment.submissions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which links may be handed in. An instructor will open them, so they go to a host by http or https and carry no user
 * information, which serves to disguise the host. Nothing here ever fetches one.
 */
final class WorkLink {

    static final int MAX_LENGTH = 2000;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;

    private WorkLink() {}

    /** What is wrong with a link; empty when nothing is. */
    static Optional<String> objection(String link) {
        if (link.length() > MAX_LENGTH) {
            return Optional.of("must have at most " + MAX_LENGTH + " characters");
        }
        if (!link.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            return Optional.of("must be percent-encoded, and its host in its ASCII form");
        }
        try {
            return objection(new URI(link));
        } catch (URISyntaxException malformed) {
            return Optional.of("is not a valid address");
        }
    }

    private static Optional<String> objection(URI address) {
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("must be an absolute address with http or https");
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().indexOf('@') >= 0) {
            return Optional.of("must not carry user information");
        }
        if (address.getHost() == null || address.getHost().isEmpty() || address.getPort() > MAX_PORT) {
            return Optional.of("must name a host");
        }
        return Optional.empty();
    }
}
