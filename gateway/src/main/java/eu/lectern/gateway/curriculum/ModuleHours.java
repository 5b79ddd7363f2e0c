package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.Hours;
import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Hours by delivery part; null where the curriculum states none, which is not the same as 0. */
@Type("ModuleHours")
@Description("Hours by delivery part; null where the curriculum states none, which is not the same as 0.")
public record ModuleHours(
        @Nullable @Description("Hours of the MOOC.") BigDecimal mooc,
        @Nullable @Description("Hours face to face.") BigDecimal faceToFace,

        @Nullable @Description("Hours of online lessons and self-study.")
        BigDecimal online,

        @Nullable @Description("Hours of the project.") BigDecimal project,
        @Nullable @Description("Hours of learning at work.") BigDecimal workBased) {

    static ModuleHours of(Hours hours) {
        return new ModuleHours(hours.mooc(), hours.faceToFace(), hours.online(), hours.project(), hours.workBased());
    }
}
