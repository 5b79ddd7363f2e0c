package eu.lectern.enrolment.histories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** Mixes several histories, each in its own order, and cuts them into batches of any size. */
final class Interleaving {

    private static final int LONGEST_RUN = 12;
    private static final int[] BATCH_SIZES = {1, 4, 20, 60, 200};

    private Interleaving() {}

    /**
     * The moves in rounds: those of one round are made at the same time, the rounds one after the other.
     *
     * @param shareTogether of the moves that share their round with the next one, 0 to 1
     */
    static List<List<Move>> rounds(List<Telling> tellings, double shareTogether, Random random) {
        List<List<Move>> rounds = new ArrayList<>();
        Queue<Move> moves = new ArrayDeque<>(moves(tellings, random));
        while (!moves.isEmpty()) {
            List<Move> round = new ArrayList<>(List.of(moves.remove()));
            Move next = moves.peek();
            if (next != null && random.nextDouble() < shareTogether && !areDeedsOfOne(round.getFirst(), next)) {
                round.add(moves.remove());
            }
            rounds.add(round);
        }
        return rounds;
    }

    /** One history alone, each message a batch. */
    static List<List<Move>> oneByOne(Telling telling) {
        return telling.history().steps().stream()
                .map(step -> switch (step) {
                    case Step.Fact fact -> new Move.Batch(List.of(new Move.Said(telling, fact)));
                    case Step.Deed deed -> new Move.Done(telling, deed);
                })
                .map(List::<Move>of)
                .toList();
    }

    /** A person does one thing after the other. */
    private static boolean areDeedsOfOne(Move one, Move next) {
        return one instanceof Move.Done
                && next instanceof Move.Done
                && one.about().equals(next.about());
    }

    private static List<Move> moves(List<Telling> tellings, Random random) {
        Map<Telling, Queue<Step>> ahead = new HashMap<>();
        tellings.forEach(
                telling -> ahead.put(telling, new ArrayDeque<>(telling.history().steps())));
        List<Telling> untold = new ArrayList<>(tellings);
        Cutting cutting = new Cutting(random);
        while (!untold.isEmpty()) {
            Telling telling = untold.get(random.nextInt(untold.size()));
            Queue<Step> steps = ahead.getOrDefault(telling, new ArrayDeque<>());
            int run = 1 + random.nextInt(LONGEST_RUN);
            while (run-- > 0 && !steps.isEmpty()) {
                cutting.add(telling, steps.remove());
            }
            if (steps.isEmpty()) {
                untold.remove(telling);
            }
        }
        return cutting.all();
    }

    /** Gathers messages until a batch is full, or a deed comes between. */
    private static final class Cutting {

        private final Random random;
        private final List<Move> moves = new ArrayList<>();
        private final List<Move.Said> batch = new ArrayList<>();
        private int size;

        Cutting(Random random) {
            this.random = random;
            this.size = anySize();
        }

        void add(Telling telling, Step step) {
            switch (step) {
                case Step.Fact fact -> {
                    batch.add(new Move.Said(telling, fact));
                    if (batch.size() >= size) {
                        cut();
                    }
                }
                case Step.Deed deed -> {
                    cut();
                    moves.add(new Move.Done(telling, deed));
                }
            }
        }

        List<Move> all() {
            cut();
            return moves;
        }

        private void cut() {
            if (!batch.isEmpty()) {
                moves.add(new Move.Batch(batch));
                batch.clear();
                size = anySize();
            }
        }

        private int anySize() {
            return BATCH_SIZES[random.nextInt(BATCH_SIZES.length)];
        }
    }
}
