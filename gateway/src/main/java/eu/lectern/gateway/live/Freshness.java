package eu.lectern.gateway.live;

/**
 * What one subscription has shown and what it has heard of, and what follows: whether to read, and whether what was read is
 * to be shown. However often, late and disordered announcements come, the versions that are shown only rise. Announcements
 * are not kept but their highest version, and nothing is read that nobody takes: so a slow subscriber costs nothing. Not
 * thread-safe.
 */
final class Freshness {

    /** Below every version. */
    static final long NOTHING = -1;

    /** How often in a row the service may answer with an older version than was announced, before it is believed. */
    private static final int MOST_CONTRADICTIONS = 5;

    private long shown = NOTHING;
    private long heard = NOTHING;
    private long heardBeforeReading = NOTHING;
    private long demand;
    private boolean doubtful = true;
    private boolean reading;
    private int contradictions;

    /** The version that was shown last; {@link #NOTHING} at first. */
    long shown() {
        return shown;
    }

    /** The subscriber takes so many more. */
    void demand(long more) {
        demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
    }

    void hear(long version) {
        heard = Math.max(heard, version);
    }

    /** Something may have been missed. */
    void doubt() {
        doubtful = true;
    }

    boolean wantsReading() {
        return demand > 0 && !reading && (doubtful || heard > shown);
    }

    /** What is doubted or heard of from now on this reading does not answer. */
    void startReading() {
        reading = true;
        doubtful = false;
        heardBeforeReading = heard;
    }

    /** Nothing was learnt. */
    void failReading() {
        reading = false;
        doubtful = true;
    }

    /**
     * The reading found this version.
     *
     * @return whether it is to be shown
     */
    boolean endReading(long version) {
        reading = false;
        boolean newer = version > shown;
        if (newer) {
            shown = version;
            demand--;
        }
        contradictions = version < heardBeforeReading ? contradictions + 1 : 0;
        if (contradictions > MOST_CONTRADICTIONS) {
            heard = shown;
            contradictions = 0;
        }
        return newer;
    }

    /** Whether the last reading found less than was announced before it, so that another one should wait a little. */
    boolean isContradicted() {
        return contradictions > 0;
    }
}
