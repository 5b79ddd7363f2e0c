package eu.lectern.gateway.live;

/** Wants to know when the progress of one enrolment changes. Its methods return at once and may be called from any thread. */
interface Watcher {

    /** The progress has this version, or a higher one. */
    void announced(long version);

    /** Announcements may have been missed. */
    void recheck();
}
