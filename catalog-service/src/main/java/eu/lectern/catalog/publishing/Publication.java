package eu.lectern.catalog.publishing;

import java.time.Instant;

/** What became of publishing a version. */
sealed interface Publication {

    /** It was not there, and is now. */
    record Published(String id) implements Publication {}

    /** It was there already, and the same; nothing has been done. */
    record AlreadyPublished(String id) implements Publication {}

    /** Another content is published under this name since a while; nothing has been done. */
    record Altered(String id, String publishedHash, Instant publishedAt, String refusedHash) implements Publication {

        String sentence() {
            return "The files of " + id + " differ from what was published under this name at " + publishedAt
                    + " (its hash is " + publishedHash + ", that of the files " + refusedHash
                    + "). A published version is immutable: give the changed files a new version.";
        }
    }
}
