package eu.lectern.assessment.judging;

import static java.util.Objects.requireNonNull;

import eu.lectern.contracts.assessment.RecordResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks of a report what can be checked without knowing its enrolment. */
public final class ReportReader {

    /** Counted in Unicode code points, as PostgreSQL counts. */
    public static final int MAX_SOURCE_LENGTH = 500;

    private ReportReader() {}

    public static Reading<ReportedResult> read(RecordResult body, Clock clock) {
        BodyReader reader = BodyReader.at(clock);
        UUID enrolment = reader.required("enrolment", body.enrolment());
        String assessment = reader.code("assessment", body.assessment());
        Figures figures = new Figures(reader.percent(body.percent()), body.grade(), body.outcome());
        LocalDate achievedOn = reader.day("achievedOn", reader.required("achievedOn", body.achievedOn()));
        String source = source(reader, body.source());
        List<String> alsoServes = reader.alsoServes(body.alsoServes());
        return reader.conclude(() -> new ReportedResult(
                requireNonNull(enrolment),
                requireNonNull(assessment),
                new Achievement(figures, requireNonNull(achievedOn), source, alsoServes)));
    }

    static @Nullable String source(BodyReader reader, @Nullable String source) {
        return reader.text("source", source, MAX_SOURCE_LENGTH);
    }
}
