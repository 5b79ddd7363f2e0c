package eu.lectern.assessment.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.batch.ItemAnswer;
import java.util.List;

/**
 * The answer to a batch.
 *
 * @param items one for each that came, in their order
 * @param recorded how many are recorded, now or before
 * @param refused how many are not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BatchAnswer(List<ItemAnswer<ResultView>> items, int recorded, int refused) {

    BatchAnswer {
        items = List.copyOf(items);
    }

    static BatchAnswer of(List<ItemAnswer<ResultView>> items) {
        int recorded =
                (int) items.stream().filter(item -> item.result() != null).count();
        return new BatchAnswer(items, recorded, items.size() - recorded);
    }
}
