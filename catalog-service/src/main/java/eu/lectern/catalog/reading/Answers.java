package eu.lectern.catalog.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eu.lectern.contracts.curriculum.LanguageMap;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Writes answers in the reader's language, with a strong ETag over what is sent, or as 304 where the reader has it already. */
@Singleton
final class Answers {

    private static final int TAG_BYTES = 18;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json.copy()
                .registerModule(new SimpleModule("texts in the reader's language")
                        .addSerializer(LanguageMap.class, new ServedTexts.Serializer()));
    }

    /** How long an answer may be used without asking again. */
    enum Freshness {
        /** It never changes. */
        FOR_EVER("public, max-age=31536000, immutable"),
        /** The next publication changes it. */
        A_MINUTE("public, max-age=60");

        private final String cacheControl;

        Freshness(String cacheControl) {
            this.cacheControl = cacheControl;
        }
    }

    Response answer(Object body, Reader reader, Freshness freshness) {
        ServedTexts texts = new ServedTexts(reader.wished());
        byte[] bytes = write(body, texts);
        String language = texts.contentLanguage();
        EntityTag tag = tag(bytes, language);
        Response.@Nullable ResponseBuilder notModified = reader.request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = notModified == null
                ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).tag(tag)
                : notModified.tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, freshness.cacheControl)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private byte[] write(Object body, ServedTexts texts) {
        try {
            return json.writer().withAttribute(ServedTexts.class, texts).writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a view is always JSON", unwritable);
        }
    }

    private static EntityTag tag(byte[] bytes, String language) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(language.getBytes(StandardCharsets.UTF_8));
            byte[] hash = Arrays.copyOf(sha256.digest(bytes), TAG_BYTES);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
