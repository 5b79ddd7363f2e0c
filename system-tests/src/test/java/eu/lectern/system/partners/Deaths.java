package eu.lectern.system.partners;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.process.Component;
import eu.lectern.stack.process.Deadline;
import eu.lectern.stack.services.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Kills the parts of the system one after another and starts each again. A share of the results is kept back for each death,
 * so that all of them meet work, however long a start takes: the share is released, and some time before it is used up, the
 * next one dies.
 */
final class Deaths {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FURTHER = 2;

    private final List<Component> victims;
    private final Random random;
    private final Allowance allowance;
    private final int results;

    Deaths(LocalStack stack, Random random, Allowance allowance, int results) {
        this.random = random;
        this.allowance = allowance;
        this.results = results;
        List<Component> mortals = List.of(
                stack.service(ServiceName.ASSESSMENT),
                stack.service(ServiceName.ENROLMENT),
                stack.service(ServiceName.GATEWAY),
                stack.postgres(),
                stack.kafka());
        victims = new ArrayList<>(mortals);
        for (int death = 0; death < FURTHER; death++) {
            victims.add(mortals.get(random.nextInt(mortals.size())));
        }
        Collections.shuffle(victims, random);
    }

    /** Kills until everyone has died; gives who, in which order. */
    List<String> run() {
        int released = 0;
        for (int death = 0; death < victims.size(); death++) {
            int share = results / victims.size() + (death == 0 ? results % victims.size() : 0);
            allowance.release(share);
            // At most the half: a batch that does not fit into the rest of a share waits for the next one.
            int moment = released + random.nextInt(share / 2);
            released += share;
            if (!Deadline.in(PATIENCE).await(() -> allowance.acknowledged() >= moment)) {
                throw new AssertionError(allowance.acknowledged() + " acknowledged, but not " + moment);
            }
            victims.get(death).kill();
            victims.get(death).start();
        }
        return victims.stream().map(Component::name).toList();
    }
}
