package eu.lectern.system.replicas;

import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.RecordResult;
import java.util.List;

/** One thing that a client does. It names its earlier results by their number, in the order in which it recorded them. */
sealed interface Step {

    record RecordOne(RecordResult result) implements Step {}

    record RecordMany(List<RecordResult> results) implements Step {}

    record Correct(int number, CorrectResult correction) implements Step {}

    record Revoke(int number, String reason) implements Step {}
}
