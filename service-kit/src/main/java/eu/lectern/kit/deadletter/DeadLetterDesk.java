package eu.lectern.kit.deadletter;

import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Shows an operator the dead letters, and sends them again when what kept them from being applied has ended: on the topic that
 * they came from, with their key, headers and payload.
 */
@Singleton
public final class DeadLetterDesk {

    private final DeadLetterTable letters;
    private final Clock clock = Clock.systemUTC();

    DeadLetterDesk(DeadLetterTable letters) {
        this.letters = letters;
    }

    Uni<Page<DeadLetterView>> page(DeadLetterFilter filter, PageRequest request) {
        return letters.page(filter, request)
                .map(rows -> Page.cut(rows, request, letter -> letter.id().toString())
                        .map(DeadLetterView::of));
    }

    Uni<DeadLetterContentView> get(UUID id) {
        return letters.find(id)
                .map(found -> found.orElseThrow(() -> unknown(id).asException()))
                .map(DeadLetterContentView::of);
    }

    /**
     * Sends one again.
     *
     * @param again whether one that was sent again before may be
     */
    Uni<DeadLetterView> resend(UUID id, Caller operator, boolean again) {
        String by = operator.actor().orElse("operator");
        return letters.resend(id, clock.instant(), by, again)
                .chain(resent ->
                        resent.map(letter -> Uni.createFrom().item(letter)).orElseGet(() -> refuse(id)))
                .map(DeadLetterView::of);
    }

    private Uni<DeadLetter> refuse(UUID id) {
        return letters.find(id).map(found -> {
            throw found.flatMap(DeadLetter::resending)
                    .<Refusal>map(before -> new AlreadyResent(before.at()))
                    .orElseGet(() -> unknown(id))
                    .asException();
        });
    }

    private static Refusal unknown(UUID id) {
        return StandardRefusal.notFound("dead letter " + id);
    }
}
