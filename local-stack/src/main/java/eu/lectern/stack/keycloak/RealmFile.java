package eu.lectern.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The development realm as {@code deploy/keycloak/lectern-realm.json} says it; the build puts that file on the class path. */
public final class RealmFile {

    private static final String RESOURCE = "/eu/lectern/stack/lectern-realm.json";

    private final byte[] content;
    private final JsonNode realm;

    private RealmFile(byte[] content) throws IOException {
        this.content = content;
        this.realm = new ObjectMapper().readTree(content);
    }

    public static RealmFile read() {
        try (InputStream file = Objects.requireNonNull(RealmFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new RealmFile(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it stands. */
    public byte[] content() {
        return content.clone();
    }

    /** The file as JSON. */
    public JsonNode json() {
        return realm;
    }

    /** People and service accounts. */
    public List<RealmUser> users() {
        return realm.get("users").valueStream().map(RealmFile::user).toList();
    }

    /** The person of this login name. */
    public RealmUser user(String name) {
        return users().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the realm has no user " + name));
    }

    /** The service account of this client. */
    public RealmUser serviceAccount(String client) {
        return users().stream()
                .filter(user -> user.serviceAccountOf().equals(Optional.of(client)))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("the realm has no client with a service account " + client));
    }

    private static RealmUser user(JsonNode user) {
        return new RealmUser(
                user.get("id").asText(),
                user.get("username").asText(),
                user.get("realmRoles").valueStream().map(JsonNode::asText).toList(),
                text(user.at("/attributes/institution/0")),
                text(user.at("/attributes/country/0")),
                text(user.at("/serviceAccountClientId")));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }
}
