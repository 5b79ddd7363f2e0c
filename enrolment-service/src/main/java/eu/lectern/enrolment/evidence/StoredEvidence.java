package eu.lectern.enrolment.evidence;

import eu.lectern.enrolment.completion.Evidence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code evidence} as a Hibernate session reads it; written only by {@link EvidenceTable}. */
@Entity
@Immutable
@Table(name = "evidence")
class StoredEvidence {

    @Id
    private UUID result;

    private long revision;

    @SuppressWarnings("UnusedVariable") // Read by the query of WaitingEvidence.
    private UUID enrolment;

    private String assessment;

    private boolean passed;

    private boolean revoked;

    @Column(name = "achieved_on")
    private LocalDate achievedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected StoredEvidence() {}

    Evidence toEvidence() {
        return new Evidence(result, revision, assessment, passed, revoked, achievedOn, recordedAt);
    }
}
