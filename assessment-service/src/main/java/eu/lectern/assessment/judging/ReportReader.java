package eu.lectern.assessment.judging;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of a report what can be checked without knowing its enrolment, and collects all that is wrong. */
public final class ReportReader {

    /** Counted in Unicode code points, as PostgreSQL counts. */
    public static final int MAX_SOURCE_LENGTH = 500;

    /** Finer than any test is marked; coarse enough for a third of a hundred. */
    public static final int MAX_PERCENT_DECIMALS = 4;

    /** Older than the curriculum and its pilots; anything before it is a slip of the pen. */
    static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

    private static final String REQUIRED = "is required";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int MAX_CODE_LENGTH = 64;

    private final RecordResult body;
    private final LocalDate latestDay;
    private final List<Violation> violations = new ArrayList<>();

    private ReportReader(RecordResult body, LocalDate latestDay) {
        this.body = body;
        this.latestDay = latestDay;
    }

    /** Reads a body; days are in the future when they have not begun anywhere on earth (UTC+14 is first). */
    public static ReportReading read(RecordResult body, Clock clock) {
        return new ReportReader(body, LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)))).read();
    }

    private ReportReading read() {
        UUID enrolment = body.enrolment();
        if (enrolment == null) {
            refuse("enrolment", REQUIRED);
        }
        String assessment = assessment();
        Figures figures = new Figures(percent(), body.grade(), body.outcome());
        LocalDate achievedOn = achievedOn();
        String source = source();
        if (!violations.isEmpty() || enrolment == null || assessment == null || achievedOn == null) {
            return new ReportReading.Malformed(violations);
        }
        return new ReportReading.Read(new ReportedResult(enrolment, assessment, figures, achievedOn, source));
    }

    private @Nullable String assessment() {
        String code = body.assessment();
        if (code == null) {
            refuse("assessment", REQUIRED);
            return null;
        }
        if (code.length() > MAX_CODE_LENGTH || !CODE.matcher(code).matches()) {
            refuse("assessment", "is not the code of an assessment, such as M05-MOOC-TEST");
            return null;
        }
        return code;
    }

    private @Nullable BigDecimal percent() {
        BigDecimal percent = body.percent();
        if (percent == null) {
            return null;
        }
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            refuse("percent", "must be between 0 and 100");
            return null;
        }
        BigDecimal plain = withoutTrailingZeros(percent);
        if (plain.scale() > MAX_PERCENT_DECIMALS) {
            refuse("percent", "must have at most " + MAX_PERCENT_DECIMALS + " decimals");
            return null;
        }
        return plain;
    }

    private @Nullable LocalDate achievedOn() {
        LocalDate day = body.achievedOn();
        if (day == null) {
            refuse("achievedOn", REQUIRED);
            return null;
        }
        if (day.isAfter(latestDay)) {
            refuse("achievedOn", "must not be in the future");
            return null;
        }
        if (day.isBefore(EARLIEST_DAY)) {
            refuse("achievedOn", "must not be before " + EARLIEST_DAY);
            return null;
        }
        return day;
    }

    private @Nullable String source() {
        String source = body.source();
        if (source == null) {
            return null;
        }
        if (source.codePointCount(0, source.length()) > MAX_SOURCE_LENGTH) {
            refuse("source", "must have at most " + MAX_SOURCE_LENGTH + " characters");
            return null;
        }
        if (source.codePoints().anyMatch(ReportReader::isNotText)) {
            refuse("source", "must not contain NUL or half a surrogate pair");
            return null;
        }
        return source;
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** PostgreSQL stores no NUL, and UTF-8 has no lone surrogates. */
    private static boolean isNotText(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** 82.50 and 82.5 are the same mark; 100 stays 100 and does not become 1E+2. */
    private static BigDecimal withoutTrailingZeros(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
