package eu.lectern.system.partners;

import eu.lectern.contracts.assessment.RecordResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Packs results into parcels of any size, with cuts: the same seed gives the same parcels. */
record Packing(Random random, Allowance allowance) {

    private static final List<Repeating> OF_LINES = List.of(Repeating.values());
    private static final List<Repeating> OF_BATCHES = List.of(Repeating.EVERYTHING, Repeating.THE_REST_BY_OWN_KEYS);

    /** Parcels of some thousands; each is cut while it is sent, and again while its answers are read. */
    List<Parcel> lines(List<RecordResult> results) {
        List<Parcel> parcels = new ArrayList<>();
        for (List<RecordResult> part : parts(results, 1_500, 3_000)) {
            List<Cut> cuts = List.of(
                    new Cut.WhileSending(random.nextInt(part.size())),
                    new Cut.WhileReading(random.nextInt(part.size() / 4)));
            parcels.add(parcel(part, OF_LINES.get(parcels.size() % OF_LINES.size()), cuts));
        }
        return parcels;
    }

    /** Parcels of up to 1,000; two of three are cut, while they are sent or before the answer is read. */
    List<Parcel> batches(List<RecordResult> results) {
        List<Parcel> parcels = new ArrayList<>();
        for (List<RecordResult> part : parts(results, 50, 1_000)) {
            List<Cut> cuts = switch (parcels.size() % 3) {
                case 0 -> List.of(new Cut.WhileSending(random.nextInt(part.size())));
                case 1 -> List.of(new Cut.WhileReading(0));
                default -> List.of();
            };
            parcels.add(parcel(part, OF_BATCHES.get(parcels.size() % OF_BATCHES.size()), cuts));
        }
        return parcels;
    }

    private Parcel parcel(List<RecordResult> results, Repeating repeating, List<Cut> cuts) {
        return new Parcel("parcel-" + UUID.randomUUID(), results, repeating, cuts, allowance);
    }

    private List<List<RecordResult>> parts(List<RecordResult> results, int fewest, int most) {
        List<List<RecordResult>> parts = new ArrayList<>();
        for (int from = 0; from < results.size(); ) {
            int to = Math.min(results.size(), from + random.nextInt(fewest, most + 1));
            parts.add(results.subList(from, to));
            from = to;
        }
        return parts;
    }
}
