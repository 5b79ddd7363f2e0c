package eu.lectern.assessment.submissions;

import java.util.UUID;

/** What is kept as the answer to handing in: the work stands with the submission only, so that it can be erased there. */
record HandedIn(UUID submission) {}
