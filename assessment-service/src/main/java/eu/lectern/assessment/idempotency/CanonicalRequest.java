package eu.lectern.assessment.idempotency;

import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.idempotency.RequestText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests of this service, each in one text; see {@link RequestText} for what makes two of them the same. */
public final class CanonicalRequest {

    private CanonicalRequest() {}

    public static String of(RecordResult body) {
        RequestText text = RequestText.of("record-result")
                .with("enrolment", body.enrolment())
                .with("assessment", body.assessment())
                .with("percent", body.percent())
                .with("grade", body.grade())
                .with("outcome", body.outcome())
                .with("achievedOn", body.achievedOn())
                .with("source", body.source());
        return with(text, body.alsoServes()).toString();
    }

    public static String of(HandInWork body) {
        RequestText text = RequestText.of("hand-in-work")
                .with("enrolment", body.enrolment())
                .with("assessment", body.assessment())
                .with("text", body.text())
                .with("link", body.link());
        return with(text, body.alsoServes()).toString();
    }

    public static String of(UUID submission, AssessSubmission body) {
        return RequestText.of("assess-submission")
                .with("submission", submission)
                .with("percent", body.percent())
                .with("grade", body.grade())
                .with("outcome", body.outcome())
                .with("achievedOn", body.achievedOn())
                .with("feedback", body.feedback())
                .toString();
    }

    /** None given and an empty list are alike. */
    private static RequestText with(RequestText text, @Nullable List<@Nullable String> alsoServes) {
        if (alsoServes != null) {
            alsoServes.forEach(code -> text.with("alsoServes", String.valueOf(code)));
        }
        return text;
    }
}
