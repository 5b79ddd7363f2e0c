package eu.lectern.gateway.language;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.gateway.refusal.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the request in hand wishes. */
@ApplicationScoped
public class RequestLanguages {

    /** The description of the argument {@code lang}. */
    public static final String ARGUMENT =
            "Language of the texts below, e.g. `lv`; wins over the header Accept-Language. A text that is not there in it"
                    + " comes in English.";

    private final CurrentVertxRequest request;

    RequestLanguages(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * What is wished, best first; empty when nothing is.
     *
     * @param lang the argument; null where none was given
     * @throws eu.lectern.gateway.refusal.RefusedException when the argument is no language tag
     */
    public List<String> wished(@Nullable String lang) {
        if (lang != null && !lang.isBlank()) {
            requireTag(lang.strip());
        }
        return LanguagePreference.of(lang, acceptLanguage()).tags();
    }

    private @Nullable String acceptLanguage() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static void requireTag(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException noTag) {
            throw Refusal.invalid("lang", "must be a language tag such as lv").asException();
        }
    }
}
