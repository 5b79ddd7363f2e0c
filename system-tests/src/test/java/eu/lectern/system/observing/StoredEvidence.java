package eu.lectern.system.observing;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as enrolment-service has it, or is to have it. */
public record StoredEvidence(
        UUID result,
        long revision,
        UUID enrolment,
        String assessment,
        boolean passed,
        boolean revoked,
        @Nullable BigDecimal percent,
        @Nullable Integer grade,
        LocalDate achievedOn) {

    private static final Comparator<StoredEvidence> ORDER = Comparator.comparing(StoredEvidence::result);

    public static List<StoredEvidence> expected(List<ResultView> latest) {
        return latest.stream().map(StoredEvidence::of).sorted(ORDER).toList();
    }

    public static List<StoredEvidence> stored(Database enrolmentService, UUID enrolment) {
        return enrolmentService
                .query(
                        "select result, revision, enrolment, assessment, passed, revoked, percent, grade, achieved_on"
                                + " from evidence where enrolment = '" + enrolment + "'",
                        StoredEvidence::read)
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private static StoredEvidence of(ResultView view) {
        return new StoredEvidence(
                view.id(),
                view.revision(),
                view.enrolment(),
                view.assessment(),
                view.outcome() == Outcome.PASSED,
                view.revoked(),
                plain(view.percent()),
                view.grade(),
                view.achievedOn());
    }

    private static StoredEvidence read(ResultSet row) throws SQLException {
        return new StoredEvidence(
                row.getObject("result", UUID.class),
                row.getLong("revision"),
                row.getObject("enrolment", UUID.class),
                row.getString("assessment"),
                row.getBoolean("passed"),
                row.getBoolean("revoked"),
                plain(row.getBigDecimal("percent")),
                row.getObject("grade", Integer.class),
                row.getObject("achieved_on", LocalDate.class));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.stripTrailingZeros();
    }
}
