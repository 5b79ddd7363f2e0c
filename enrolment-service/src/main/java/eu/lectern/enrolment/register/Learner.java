package eu.lectern.enrolment.register;

import eu.lectern.contracts.learner.LearnerView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person within one institution, under a pseudonym. */
@Entity
@Table(name = "learner")
public class Learner {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    private @Nullable String reference;

    private @Nullable String subject;

    @Column(name = "created_at", insertable = false, updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Learner() {}

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    /** The institution's own reference. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** The OIDC subject by which they log in. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** With the names, which only their institution and they themselves may see. */
    public LearnerView view() {
        return new LearnerView(id, institution, reference, subject, createdAt);
    }

    void learnReference(String known) {
        reference = known;
    }

    void learnSubject(String known) {
        subject = known;
    }
}
