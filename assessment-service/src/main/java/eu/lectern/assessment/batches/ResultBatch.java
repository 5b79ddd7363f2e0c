package eu.lectern.assessment.batches;

import java.util.List;

/** The body of a batch, for its description: it is read item by item, by {@link BatchReader}. */
record ResultBatch(List<BatchItem> items) {

    ResultBatch {
        items = List.copyOf(items);
    }
}
