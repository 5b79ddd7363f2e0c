package eu.lectern.kit.batch;

import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a batch's items: an item's own, or the header's with the item's index behind a slash, e.g. {@code monday/17}.
 * So a batch that is sent again under its key finds each item's first answer, wherever the connection broke.
 *
 * @param header empty where every item has its own key
 */
public record BatchKey(Optional<String> header) {

    /** The property of an item that holds its own key. */
    public static final String FIELD = "idempotencyKey";

    /** Room behind the header's key for a slash and the largest index. */
    private static final int ROOM = ("/" + Long.MAX_VALUE).length();

    public static final int MAX_LENGTH = IdempotencyKey.MAX_LENGTH - ROOM;

    /**
     * Reads the header.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it is malformed
     */
    public static BatchKey of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new BatchKey(Optional.empty());
        }
        if (header.length() > MAX_LENGTH || !header.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw StandardRefusal.invalid(
                            IdempotencyKey.HEADER,
                            "must be 1 to " + MAX_LENGTH + " printable ASCII characters for a batch")
                    .asException();
        }
        return new BatchKey(Optional.of(header));
    }

    /**
     * Refuses a batch as a whole where an item would have no key.
     *
     * @param ownKey tells an item's own; null where it has none
     */
    public <T> void requireFor(List<ItemReading<T>> items, Function<T, @Nullable String> ownKey) {
        if (header.isEmpty() && items.stream().anyMatch(item -> hasNoKey(item, ownKey))) {
            throw StandardRefusal.invalid(IdempotencyKey.HEADER, "is required unless every item has its own " + FIELD)
                    .asException();
        }
    }

    private static <T> boolean hasNoKey(ItemReading<T> reading, Function<T, @Nullable String> ownKey) {
        return switch (reading) {
            case ItemReading.Understood<T>(T item) -> ownKey.apply(item) == null;
            case ItemReading.Misunderstood<T> ignored -> false;
        };
    }

    /**
     * The key of an item.
     *
     * @param owner whose keys they are
     * @param own the item's own; null when it has none
     * @param request the item in one text
     * @throws eu.lectern.kit.problem.RefusedException naming the field, when there is no key or it is malformed
     */
    public IdempotencyKey ofItem(String owner, long index, @Nullable String own, String request) {
        if (own == null) {
            return IdempotencyKey.of(
                    owner,
                    header.orElseThrow(() -> StandardRefusal.invalid(
                                            FIELD, "is required where the request has no " + IdempotencyKey.HEADER)
                                    .asException())
                            + "/" + index,
                    request);
        }
        if (own.isBlank()
                || own.length() > IdempotencyKey.MAX_LENGTH
                || !own.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw StandardRefusal.invalid(
                            FIELD, "must be 1 to " + IdempotencyKey.MAX_LENGTH + " printable ASCII characters")
                    .asException();
        }
        return IdempotencyKey.of(owner, own, request);
    }
}
