package eu.lectern.enrolment.register;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.enrolment.completion.PolicyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A learner in a programme, pinned to one curriculum version. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "learner")
    private Learner learner;

    @Column(updatable = false)
    private String institution;

    @Column(updatable = false)
    private String programme;

    private String curriculum;

    private String version;

    @Column(name = "policy_hash")
    private String policyHash;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private long revision;

    @Column(name = "enrolled_at", updatable = false)
    private Instant enrolledAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Enrolment() {}

    /** A new, active enrolment, in its first revision. */
    public Enrolment(
            UUID id, Learner learner, String programme, PolicyId policy, LocalDate startsOn, Instant enrolledAt) {
        this.id = id;
        this.learner = learner;
        this.institution = learner.institution();
        this.programme = programme;
        this.curriculum = policy.curriculum();
        this.version = policy.version();
        this.policyHash = policy.hash();
        this.status = EnrolmentStatus.ACTIVE;
        this.startsOn = startsOn;
        this.revision = 1;
        this.enrolledAt = enrolledAt;
    }

    public UUID id() {
        return id;
    }

    public Learner learner() {
        return learner;
    }

    public String institution() {
        return institution;
    }

    public String programme() {
        return programme;
    }

    public PolicyId policy() {
        return new PolicyId(curriculum, version, policyHash);
    }

    public EnrolmentStatus status() {
        return status;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public long revision() {
        return revision;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** The learner is no longer in the programme. */
    public void withdraw() {
        status = EnrolmentStatus.WITHDRAWN;
        revision++;
    }

    /** Something that others hold a copy of has changed, e.g. the learner's subject. */
    public void touch() {
        revision++;
    }

    /** The whole state, for those who hold a copy. */
    public EnrolmentChanged changed(Instant at) {
        return new EnrolmentChanged(
                id,
                revision,
                learner.id(),
                learner.subject(),
                institution,
                programme,
                curriculum,
                version,
                policyHash,
                status,
                startsOn,
                at);
    }
}
