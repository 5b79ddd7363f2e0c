package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.gateway.curriculum.VersionId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * How far one module has come. The field {@code module} is in {@link EnrolmentApi}.
 *
 * @param pinnedTo the curriculum version in which the module is looked up
 * @param languages of the module's texts, best first
 */
@Type("ModuleProgress")
@DefaultNonNull
@Description("How far one module has come.")
public record ModuleProgress(
        @Description("The module's code, e.g. `M05`; known even while the catalogue is away.")
        String code,

        @Description("Where it stands.") ModuleStatus status,

        @Nullable @Description("The day on which it was completed; null while it is not.")
        LocalDate completedOn,

        @Description("Its parts.") List<@NonNull PartProgress> parts,
        @Ignore VersionId pinnedTo,
        @Ignore List<String> languages) {

    static ModuleProgress of(ProgressView.ModuleView view, VersionId pinnedTo, List<String> languages) {
        return new ModuleProgress(
                view.code(),
                view.status(),
                view.completedOn(),
                view.parts().stream().map(PartProgress::of).toList(),
                pinnedTo,
                languages);
    }
}
