package eu.lectern.system.latency;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, each time; to three significant digits, up to ten minutes. */
final class Latencies {

    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final String what;
    private final Histogram histogram = new ConcurrentHistogram(LONGEST_NANOS, 3);

    Latencies(String what) {
        this.what = what;
    }

    void note(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
    }

    long count() {
        return histogram.getTotalCount();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-12s count %d, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                what,
                count(),
                millisAt(50),
                millisAt(90),
                millisAt(99),
                millisAt(99.9),
                millisAt(100));
    }

    private double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
