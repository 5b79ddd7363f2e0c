package eu.lectern.assessment.results;

/**
 * By what a result was judged.
 *
 * @param policyHash names exactly the rules of the version
 */
record Rules(String curriculum, String version, String policyHash) {}
