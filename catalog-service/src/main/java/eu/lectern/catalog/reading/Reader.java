package eu.lectern.catalog.reading;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.kit.problem.StandardRefusal;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What each request says of its reader: the languages wished, and the answer that the reader has already. */
public final class Reader {

    private static final Pattern LANGUAGE = Pattern.compile("\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,7}");

    @QueryParam("lang")
    @Parameter(
            description =
                    "Language of the texts, a BCP 47 tag, or `*` for whole language maps. Wins over Accept-Language.",
            schema = @Schema(type = SchemaType.STRING),
            example = "lv")
    @Nullable
    String lang;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "Languages of the texts, best first; a text that lacks them all comes in English.")
    @Nullable
    String acceptLanguage;

    @SuppressWarnings("NullAway.Init") // Set by the framework for each request.
    @Context
    Request request;

    /** Refuses a {@code lang} that is no language tag; an unreadable header is passed over, as RFC 9110 advises. */
    LanguagePreference wished() {
        if (lang != null && !LANGUAGE.matcher(lang).matches()) {
            throw StandardRefusal.invalid("lang", "must be a language tag like lv, or * for all languages")
                    .asException();
        }
        return LanguagePreference.of(lang, acceptLanguage);
    }
}
