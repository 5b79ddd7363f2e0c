package eu.lectern.system.replicas;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.system.programme.Task;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes up what each client does: the same seed gives the same steps. */
final class Scripts {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 300;
    private static final int LARGEST_BATCH = 20;

    /** One result from its recording to its last change, which names it by the number that it gets. */
    private record Life(RecordResult recorded, List<IntFunction<Step>> changes) {}

    private record Alive(int number, Deque<IntFunction<Step>> changes) {}

    private final Random random;

    Scripts(long seed) {
        random = new Random(seed);
    }

    /** One list of steps a client; each result is one client's alone, each learner everybody's. */
    List<List<Step>> of(List<Participant> participants, int clients) {
        List<List<Life>> lives = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            lives.add(new ArrayList<>());
        }
        for (Participant participant : participants) {
            for (Task task : participant.tasks()) {
                for (Life life : lives(participant, task)) {
                    lives.get(random.nextInt(clients)).add(life);
                }
            }
        }
        return lives.stream().map(this::interleaved).toList();
    }

    private List<Life> lives(Participant participant, Task task) {
        List<Life> lives = new ArrayList<>();
        if (percent(15)) {
            lives.add(new Life(
                    task.failed(participant.enrolment(), day()), percent(30) ? List.of(Scripts::revoke) : List.of()));
        }
        if (participant.finisher()) {
            lives.add(new Life(task.passed(participant.enrolment(), day()), passingChanges(task)));
        } else if (percent(80)) {
            lives.add(new Life(task.passed(participant.enrolment(), day()), anyChanges(task)));
        }
        return lives;
    }

    /** Changes after which it is passed. */
    private List<IntFunction<Step>> passingChanges(Task task) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(pass(task));
            case 1 -> List.of(Scripts::revoke, pass(task));
            case 2 -> List.of(fail(task), pass(task));
            default -> List.of();
        };
    }

    private List<IntFunction<Step>> anyChanges(Task task) {
        List<IntFunction<Step>> changes = new ArrayList<>();
        boolean revoked = false;
        while (percent(35)) {
            if (!revoked && percent(40)) {
                changes.add(Scripts::revoke);
                revoked = true;
            } else {
                changes.add(percent(50) ? pass(task) : fail(task));
                revoked = false;
            }
        }
        return changes;
    }

    private IntFunction<Step> pass(Task task) {
        LocalDate day = day();
        return number -> new Step.Correct(number, task.passing().correction(day, "looked at again"));
    }

    private IntFunction<Step> fail(Task task) {
        LocalDate day = day();
        return number -> new Step.Correct(number, task.failing().correction(day, "counted again"));
    }

    private static Step revoke(int number) {
        return new Step.Revoke(number, "recorded by mistake");
    }

    /** Recordings and changes of all results mixed, each result's own in their order; some recordings as a batch. */
    private List<Step> interleaved(List<Life> lives) {
        List<Step> steps = new ArrayList<>();
        List<Alive> changing = new ArrayList<>();
        List<Life> unborn = new ArrayList<>(lives);
        Collections.shuffle(unborn, random);
        int number = 0;
        while (!unborn.isEmpty() || !changing.isEmpty()) {
            if (!unborn.isEmpty() && (changing.isEmpty() || percent(60))) {
                List<Life> born = take(unborn, percent(6) ? 2 + random.nextInt(LARGEST_BATCH - 1) : 1);
                steps.add(recording(born));
                for (Life life : born) {
                    noteIfChanging(changing, number++, life);
                }
            } else {
                Alive next = changing.get(random.nextInt(changing.size()));
                steps.add(next.changes().remove().apply(next.number()));
                changing.removeIf(each -> each.changes().isEmpty());
            }
        }
        return steps;
    }

    private static Step recording(List<Life> born) {
        return born.size() == 1
                ? new Step.RecordOne(born.getFirst().recorded())
                : new Step.RecordMany(born.stream().map(Life::recorded).toList());
    }

    private static void noteIfChanging(List<Alive> changing, int number, Life life) {
        if (!life.changes().isEmpty()) {
            changing.add(new Alive(number, new ArrayDeque<>(life.changes())));
        }
    }

    private static List<Life> take(List<Life> from, int most) {
        List<Life> taken = from.subList(0, Math.min(most, from.size()));
        List<Life> copy = List.copyOf(taken);
        taken.clear();
        return copy;
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private boolean percent(int probability) {
        return random.nextInt(100) < probability;
    }
}
