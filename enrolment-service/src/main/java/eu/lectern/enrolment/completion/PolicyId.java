package eu.lectern.enrolment.completion;

/**
 * Names exactly the rules under which a decision is taken.
 *
 * @param curriculum code of the curriculum, e.g. {@code library-vet}
 * @param version of the curriculum, e.g. {@code 0.2}
 * @param hash SHA-256 over the curriculum's canonical JSON, lower-case hex
 */
public record PolicyId(String curriculum, String version, String hash) {}
