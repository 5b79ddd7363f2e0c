package eu.lectern.catalog.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A curriculum version in the form in which it is stored and announced.
 *
 * @param curriculum exactly what the document says
 * @param document canonical JSON
 * @param policyHash SHA-256 over the document in UTF-8, lower-case hex
 */
record PublishableVersion(CurriculumVersion curriculum, String document, String policyHash) {

    /** Reads leniently: what a later release has added to a document must not stop an older one beside it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static PublishableVersion of(CurriculumVersion curriculum) {
        String document = CanonicalJson.of(JSON.valueToTree(curriculum));
        return new PublishableVersion(read(document), document, sha256(document));
    }

    /** The curriculum in a stored document. */
    static CurriculumVersion read(String document) {
        try {
            return JSON.readValue(document, CurriculumVersion.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "a published document cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** In the form {@code library-vet/0.2}: the row's key, and the key of the announcement. */
    String id() {
        return curriculum.code() + "/" + curriculum.version();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
