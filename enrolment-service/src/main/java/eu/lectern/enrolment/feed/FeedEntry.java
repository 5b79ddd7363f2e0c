package eu.lectern.enrolment.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the feed.
 *
 * @param data JSON
 */
public record FeedEntry(long position, String type, Instant at, UUID enrolment, String data) {}
