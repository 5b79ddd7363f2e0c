package eu.lectern.enrolment.histories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.enrolment.fixture.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from the database what the service holds. */
final class EndStates {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final TypeReference<Map<String, LocalDate>> DAYS = new TypeReference<>() {};

    private static final String PROGRESS = """
            select enrolment, jsonb_set(outcome::jsonb, '{version}', to_jsonb(version))::text,
                   first_module_completions::text, first_completed_on
              from progress
             where enrolment = any (?)""";

    private static final String DECISIONS = """
            select enrolment, progress_version, kind, module, part, part_status, completed_on
              from decision
             where enrolment = any (?)
             order by id""";

    private static final String VERSIONS = "select enrolment, version from progress where enrolment = any (?)";

    private EndStates() {}

    static Map<UUID, EndState> of(Collection<UUID> enrolments) {
        Map<UUID, List<EndState.Decided>> decisions = new HashMap<>();
        Map<UUID, EndState> states = new HashMap<>();
        forEachRow(
                DECISIONS,
                enrolments,
                row -> decisions
                        .computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(decided(row)));
        forEachRow(PROGRESS, enrolments, row -> {
            UUID enrolment = row.getObject(1, UUID.class);
            states.put(
                    enrolment,
                    new EndState(
                            progress(row.getString(2)), firstDays(row), decisions.getOrDefault(enrolment, List.of())));
        });
        return states;
    }

    /** As it stands in the table and in the answer of the service. */
    static ProgressView progress(String document) {
        try {
            return JSON.readValue(document, ProgressView.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** How often each progress has changed. */
    static Map<UUID, Long> versions(Collection<UUID> enrolments) {
        Map<UUID, Long> versions = new HashMap<>();
        forEachRow(VERSIONS, enrolments, row -> versions.put(row.getObject(1, UUID.class), row.getLong(2)));
        return versions;
    }

    private static Map<String, LocalDate> firstDays(ResultSet row) throws SQLException, JsonProcessingException {
        Map<String, LocalDate> days = new HashMap<>(JSON.readValue(row.getString(3), DAYS));
        LocalDate ofProgramme = row.getObject(4, LocalDate.class);
        if (ofProgramme != null) {
            days.put(EndState.PROGRAMME, ofProgramme);
        }
        return days;
    }

    private static EndState.Decided decided(ResultSet row) throws SQLException {
        return new EndState.Decided(
                row.getLong(2),
                DecisionKind.valueOf(row.getString(3)),
                row.getString(4),
                valueOf(DeliveryPart.class, row.getString(5)),
                valueOf(PartStatus.class, row.getString(6)),
                row.getObject(7, LocalDate.class));
    }

    private static <E extends Enum<E>> @Nullable E valueOf(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException, JsonProcessingException;
    }

    private static void forEachRow(String query, Collection<UUID> enrolments, RowReader reader) {
        try (Connection connection = Database.connectable().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("uuid", enrolments.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
