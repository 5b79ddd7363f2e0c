package eu.lectern.system.latency;

import eu.lectern.contracts.assessment.RecordResult;
import java.util.UUID;

/** A result that, once recorded, completes a module. */
record Shot(Target target, RecordResult result) {

    /** What a shot completes, and nothing else does. */
    record Target(UUID enrolment, String module) {}
}
