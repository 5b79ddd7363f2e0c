package eu.lectern.enrolment.enrolling;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.kit.batch.ItemAnswer;
import java.util.List;

/**
 * The answer to a batch.
 *
 * @param items one for each that came, in their order
 * @param enrolled how many are enrolled, now or before under the same key
 * @param refused how many are not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchAnswer(List<ItemAnswer<EnrolmentView>> items, int enrolled, int refused) {

    BatchAnswer {
        items = List.copyOf(items);
    }

    static BatchAnswer of(List<ItemAnswer<EnrolmentView>> items) {
        int enrolled =
                (int) items.stream().filter(item -> item.result() != null).count();
        return new BatchAnswer(items, enrolled, items.size() - enrolled);
    }
}
