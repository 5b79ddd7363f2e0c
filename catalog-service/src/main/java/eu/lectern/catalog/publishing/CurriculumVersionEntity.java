package eu.lectern.catalog.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code curriculum_version}. Rows are written by {@link Publisher} in one statement and never change. */
@Entity
@Immutable
@Table(name = "curriculum_version")
class CurriculumVersionEntity {

    @Id
    String id = "";

    @Column(name = "policy_hash")
    String policyHash = "";

    String document = "";

    @Column(name = "published_at")
    Instant publishedAt = Instant.EPOCH;

    PublishedVersion toVersion() {
        return new PublishedVersion(PublishableVersion.read(document), policyHash, publishedAt);
    }
}
