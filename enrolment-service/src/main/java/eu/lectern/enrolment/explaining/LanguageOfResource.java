package eu.lectern.enrolment.explaining;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are given in one language. */
final class LanguageOfResource {

    private LanguageOfResource() {}

    static <T> RestResponse<T> answer(T entity, Wording words) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
