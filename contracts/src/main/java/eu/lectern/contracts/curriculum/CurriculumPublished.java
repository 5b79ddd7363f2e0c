package eu.lectern.contracts.curriculum;

import java.time.Instant;

/**
 * The data of {@code eu.lectern.curriculum.published.v1}.
 *
 * @param policyHash SHA-256 over the canonical JSON of the curriculum, lower-case hex; names exactly the rules under which
 *     a decision was taken
 */
public record CurriculumPublished(CurriculumVersion curriculum, String policyHash, Instant publishedAt) {}
