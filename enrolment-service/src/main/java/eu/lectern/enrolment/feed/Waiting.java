package eu.lectern.enrolment.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those who wait for something new in the feed. A reader that waits is an object here, no thread and no connection. Nobody
 * misses anything: who waits is told of all that comes after the position up to which everybody here has been told, and
 * those who have read less than that are sent to read again.
 */
final class Waiting {

    /**
     * Somebody who waits.
     *
     * @param told is run once at most, by whoever brings the news, and must be quick
     */
    record Reader(String institution, Set<String> types, Runnable told) {

        private boolean wishes(Map<String, Set<String>> news) {
            return news.getOrDefault(institution, Set.of()).stream().anyMatch(types::contains);
        }
    }

    private final Set<Reader> readers = new HashSet<>();
    private long toldUpTo;

    /**
     * Lets a reader wait.
     *
     * @param since up to which position it has read; it is told at once when there may be more already
     */
    void add(Reader reader, long since) {
        if (!enter(reader, since)) {
            reader.told().run();
        }
    }

    private synchronized boolean enter(Reader reader, long since) {
        if (readers.isEmpty()) {
            toldUpTo = Math.max(toldUpTo, since);
        }
        return since >= toldUpTo && readers.add(reader);
    }

    synchronized void remove(Reader reader) {
        readers.remove(reader);
    }

    synchronized boolean isEmpty() {
        return readers.isEmpty();
    }

    /** Up to which position everybody has been told. */
    synchronized long toldUpTo() {
        return toldUpTo;
    }

    /**
     * Tells those who wish it.
     *
     * @param news institution to types of all that came after {@link #toldUpTo}, up to the given position
     */
    void tell(long upTo, Map<String, Set<String>> news) {
        leaving(upTo, news).forEach(reader -> reader.told().run());
    }

    private synchronized List<Reader> leaving(long upTo, Map<String, Set<String>> news) {
        toldUpTo = Math.max(toldUpTo, upTo);
        List<Reader> leaving = new ArrayList<>();
        readers.removeIf(reader -> reader.wishes(news) && leaving.add(reader));
        return leaving;
    }
}
