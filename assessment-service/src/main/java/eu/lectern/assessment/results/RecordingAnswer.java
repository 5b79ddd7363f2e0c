package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.ResultView;

/**
 * The answer to a recorded result.
 *
 * @param replayed whether it was given before, to an earlier request with the same idempotency key
 */
record RecordingAnswer(ResultView result, boolean replayed) {}
