package eu.lectern.contracts.enrolment;

/** Where an enrolment stands, apart from what was achieved. */
public enum EnrolmentStatus {
    ACTIVE,
    WITHDRAWN
}
