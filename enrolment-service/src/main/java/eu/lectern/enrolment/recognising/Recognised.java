package eu.lectern.enrolment.recognising;

import java.util.UUID;

/** What is kept as the answer to a recognition: its grounds stand with the recognition only, so that they can be erased there. */
record Recognised(UUID recognition) {}
