package eu.lectern.system.access;

/** The planted things' ids in the gateway's words. */
record GlobalIds(String enrolment, String recognition) {}
