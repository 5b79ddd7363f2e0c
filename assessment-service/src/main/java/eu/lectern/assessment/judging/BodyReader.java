package eu.lectern.assessment.judging;

import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one body, each by itself, and collects all that is wrong. A field that is wrong reads as null or
 * empty; {@link #conclude} then says so.
 */
public final class BodyReader {

    /** Finer than any test is marked; coarse enough for a third of a hundred. */
    static final int MAX_PERCENT_DECIMALS = 4;

    /** Older than the curriculum and its pilots; anything before it is a slip of the pen. */
    static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

    static final int MAX_PROJECTS_SERVED = 10;

    private static final String REQUIRED = "is required";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final int MAX_CODE_LENGTH = 64;

    private final LocalDate latestDay;
    private final List<Violation> violations = new ArrayList<>();

    private BodyReader(LocalDate latestDay) {
        this.latestDay = latestDay;
    }

    /** Days are in the future when they have not begun anywhere on earth (UTC+14 is first). */
    public static BodyReader at(Clock clock) {
        return new BodyReader(LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))));
    }

    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            refuse(field, REQUIRED);
        }
        return value;
    }

    /** The code of an assessment; required. */
    public @Nullable String code(String field, @Nullable String given) {
        String code = required(field, given);
        if (code != null && !isCode(code)) {
            refuse(field, "is not the code of an assessment, such as M05-MOOC-TEST");
            return null;
        }
        return code;
    }

    /** The further projects that are served; none when not given. */
    public List<String> alsoServes(@Nullable List<@Nullable String> codes) {
        if (codes == null) {
            return List.of();
        }
        if (codes.size() > MAX_PROJECTS_SERVED) {
            refuse("alsoServes", "must have at most " + MAX_PROJECTS_SERVED + " codes");
            return List.of();
        }
        List<String> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < codes.size(); index++) {
            String code = code("alsoServes[" + index + "]", codes.get(index));
            if (code != null && !seen.add(code)) {
                refuse("alsoServes[" + index + "]", "stands twice");
            }
            if (code != null) {
                read.add(code);
            }
        }
        return read;
    }

    /** 0 to 100, without trailing zeros. */
    public @Nullable BigDecimal percent(@Nullable BigDecimal percent) {
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

    /** A day that has begun, and is not absurdly long ago; null stays null. */
    public @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        if (day.isAfter(latestDay)) {
            refuse(field, "must not be in the future");
            return null;
        }
        if (day.isBefore(EARLIEST_DAY)) {
            refuse(field, "must not be before " + EARLIEST_DAY);
            return null;
        }
        return day;
    }

    /** Text of at most so many Unicode code points, which is how PostgreSQL counts; null stays null. */
    public @Nullable String text(String field, @Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            refuse(field, "must have at most " + maxLength + " characters");
            return null;
        }
        if (text.codePoints().anyMatch(BodyReader::isNotText)) {
            refuse(field, "must not contain NUL or half a surrogate pair");
            return null;
        }
        return text;
    }

    /** As {@link #text}, and something must stand in it. */
    public @Nullable String writtenText(String field, @Nullable String text, int maxLength) {
        if (text != null && text.isBlank()) {
            refuse(field, "must not be blank");
            return null;
        }
        return text(field, text, maxLength);
    }

    public void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** What was read, if nothing was wrong. */
    public <T> Reading<T> conclude(Supplier<T> whole) {
        return violations.isEmpty() ? new Reading.Read<>(whole.get()) : new Reading.Malformed<>(violations);
    }

    private static boolean isCode(String code) {
        return code.length() <= MAX_CODE_LENGTH && CODE.matcher(code).matches();
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
