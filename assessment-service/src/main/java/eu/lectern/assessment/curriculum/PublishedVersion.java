package eu.lectern.assessment.curriculum;

/** What names a curriculum version, e.g. {@code library-vet} and {@code 0.2}. */
public record PublishedVersion(String code, String version) {}
