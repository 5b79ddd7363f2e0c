package eu.lectern.catalog.reading;

import eu.lectern.catalog.catalogue.Catalogue;
import eu.lectern.catalog.publishing.PublishedVersion;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.kit.problem.StandardRefusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which curriculum versions programmes and modules are wished: of each curriculum the one published last, unless told. */
public final class Edition {

    @QueryParam("curriculum")
    @Parameter(
            description = "Only of this curriculum.",
            schema = @Schema(type = SchemaType.STRING),
            example = "library-vet")
    @Nullable
    String curriculum;

    @QueryParam("version")
    @Parameter(
            description = "Of this version; without it, of the version of each curriculum that was published last.",
            schema = @Schema(type = SchemaType.STRING),
            example = "0.2")
    @Nullable
    String version;

    /** The wished versions, one at most of each curriculum, by the curriculum's code; a name that no version has is refused. */
    List<CurriculumVersion> in(Catalogue catalogue) {
        List<PublishedVersion> versions = version == null ? catalogue.latest() : catalogue.named(version);
        refuseIfEmpty(versions, "version", "no curriculum has this version");
        List<PublishedVersion> wished = versions.stream()
                .filter(published ->
                        curriculum == null || published.curriculum().code().equals(curriculum))
                .toList();
        refuseIfEmpty(wished, "curriculum", "there is no such curriculum");
        return wished.stream().map(PublishedVersion::curriculum).toList();
    }

    private void refuseIfEmpty(List<PublishedVersion> versions, String field, String message) {
        if (versions.isEmpty() && (curriculum != null || version != null)) {
            throw StandardRefusal.invalid(field, message).asException();
        }
    }
}
