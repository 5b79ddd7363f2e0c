package eu.lectern.system.partners;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.assessment.ResultView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer to one item, in a batch or as a line. */
record ItemAnswer(
        int index,
        int status,
        @Nullable ResultView result,
        @Nullable JsonNode problem) {

    /**
     * Gives it to the item that it answers.
     *
     * @param item of the parcel, which is not the index when only the rest was sent
     */
    void noteIn(Parcel parcel, int item) {
        if (Response.isAcknowledged(status, Response.CREATED, this)) {
            parcel.answered(item, Objects.requireNonNull(result));
        }
    }
}
