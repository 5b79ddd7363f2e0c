package eu.lectern.enrolment.enrolling;

import java.util.List;

/** The body of a batch, for its description: it is read item by item. */
record EnrolmentBatch(List<BatchItem> items) {

    EnrolmentBatch {
        items = List.copyOf(items);
    }
}
