package eu.lectern.enrolment.operating;

import eu.lectern.kit.audit.AuditOperations;
import eu.lectern.kit.audit.AuditTable;
import eu.lectern.kit.identity.CurrentCaller;
import jakarta.ws.rs.Path;

/** {@code /api/enrolment/v1/audit}: every write that a client asked this service for. */
@Path("/api/enrolment/v1/audit")
class AuditResource extends AuditOperations {

    AuditResource(AuditTable log, CurrentCaller caller) {
        super(log, caller);
    }
}
