package eu.lectern.assessment.judging;

import static java.util.Objects.requireNonNull;

import eu.lectern.contracts.assessment.CorrectResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * A result as it should have been recorded, well-formed.
 *
 * @param reason why it is corrected, 1 to {@value #MAX_REASON_LENGTH} characters, not blank
 */
public record Correction(Achievement achievement, String reason) {

    /** Of every change to a result. */
    public static final int MAX_REASON_LENGTH = 500;

    /** Reads a body; what is wrong is named as for a new result. */
    public static Reading<Correction> read(CorrectResult body, Clock clock) {
        BodyReader reader = BodyReader.at(clock);
        Figures figures = new Figures(reader.percent(body.percent()), body.grade(), body.outcome());
        LocalDate achievedOn = reader.day("achievedOn", reader.required("achievedOn", body.achievedOn()));
        String source = ReportReader.source(reader, body.source());
        List<String> alsoServes = reader.alsoServes(body.alsoServes());
        String reason = reader.writtenText("reason", reader.required("reason", body.reason()), MAX_REASON_LENGTH);
        return reader.conclude(() -> new Correction(
                new Achievement(figures, requireNonNull(achievedOn), source, alsoServes), requireNonNull(reason)));
    }
}
