package eu.lectern.catalog.publishing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The published versions in the database. */
@ApplicationScoped
public class PublishedVersions implements PanacheRepositoryBase<CurriculumVersionEntity, String> {

    /**
     * The versions that the reader does not have yet, in the order of their publication.
     *
     * @param known ids of versions that the reader has, e.g. {@code library-vet/0.2}; their documents are not fetched
     */
    public Uni<List<PublishedVersion>> notAmong(Set<String> known) {
        Uni<List<CurriculumVersionEntity>> rows = Panache.withSession(() -> known.isEmpty()
                ? find("order by publishedAt, id").list()
                : find("id not in ?1 order by publishedAt, id", known).list());
        return rows.map(
                found -> found.stream().map(CurriculumVersionEntity::toVersion).toList());
    }
}
