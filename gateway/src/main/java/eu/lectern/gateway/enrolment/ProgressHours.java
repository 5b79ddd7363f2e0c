package eu.lectern.gateway.enrolment;

import eu.lectern.contracts.enrolment.ProgressView;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Hours by delivery part over the whole programme. */
@Type("ProgressHours")
@DefaultNonNull
@Description("Hours by delivery part over the whole programme.")
public record ProgressHours(
        @Description("The MOOCs.") PartHours mooc,
        @Description("Face to face.") PartHours faceToFace,
        @Description("Online lessons and self-study.") PartHours online,
        @Description("The projects.") PartHours project,
        @Description("Learning at work.") PartHours workBased) {

    static ProgressHours of(ProgressView.HoursView hours) {
        return new ProgressHours(
                PartHours.of(hours.mooc()),
                PartHours.of(hours.faceToFace()),
                PartHours.of(hours.online()),
                PartHours.of(hours.project()),
                PartHours.of(hours.workBased()));
    }
}
