package eu.lectern.assessment.idempotency;

import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.RecordResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request in one text, by which a retry is told from another request under the same idempotency key: absent and null
 * are alike, so are 82.5 and 82.50; the order of properties and white space do not count. Every value stands with its
 * length, so that no two different requests have one text. Fields that come later are appended only where given; so
 * requests from before them keep their text.
 */
public final class CanonicalRequest {

    private final StringBuilder text = new StringBuilder();

    private CanonicalRequest(String operation) {
        text.append(operation);
    }

    public static String of(RecordResult body) {
        return new CanonicalRequest("record-result")
                .with("enrolment", body.enrolment())
                .with("assessment", body.assessment())
                .with("percent", normal(body.percent()))
                .with("grade", body.grade())
                .with("outcome", body.outcome())
                .with("achievedOn", body.achievedOn())
                .with("source", body.source())
                .with(body.alsoServes())
                .text
                .toString();
    }

    public static String of(HandInWork body) {
        return new CanonicalRequest("hand-in-work")
                .with("enrolment", body.enrolment())
                .with("assessment", body.assessment())
                .with("text", body.text())
                .with("link", body.link())
                .with(body.alsoServes())
                .text
                .toString();
    }

    public static String of(UUID submission, AssessSubmission body) {
        return new CanonicalRequest("assess-submission")
                .with("submission", submission)
                .with("percent", normal(body.percent()))
                .with("grade", body.grade())
                .with("outcome", body.outcome())
                .with("achievedOn", body.achievedOn())
                .with("feedback", body.feedback())
                .text
                .toString();
    }

    /** None given and an empty list are alike. */
    private CanonicalRequest with(@Nullable List<@Nullable String> alsoServes) {
        if (alsoServes != null) {
            alsoServes.forEach(code -> with("alsoServes", String.valueOf(code)));
        }
        return this;
    }

    private CanonicalRequest with(String field, @Nullable Object value) {
        if (value != null) {
            String written = value.toString();
            text.append('\n')
                    .append(field)
                    .append(' ')
                    .append(written.length())
                    .append(' ')
                    .append(written);
        }
        return this;
    }

    private static @Nullable BigDecimal normal(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
