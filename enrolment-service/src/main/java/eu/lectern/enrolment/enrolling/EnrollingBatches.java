package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.kit.batch.BatchKey;
import eu.lectern.kit.batch.ItemAnswer;
import eu.lectern.kit.batch.ItemReading;
import eu.lectern.kit.batch.Numbered;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.UnexpectedFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Enrols many, each as a request of its own would: in its own transaction, so that one that is refused takes nothing with it.
 * A few are carried out at once; those that name one learner take turns, in their order.
 */
@Singleton
final class EnrollingBatches {

    /** Of the pool's 20 connections, so that a batch leaves room for single requests. */
    private static final int LANES = 6;

    private final Enrolling enrolling;

    EnrollingBatches(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    /**
     * An answer for each item, in their order.
     *
     * @param path of the request, for the problems
     */
    Uni<List<ItemAnswer<EnrolmentView>>> enrol(
            Enroller enroller, BatchKey key, List<Numbered<BatchItem>> items, String path) {
        Collection<List<Numbered<BatchItem>>> lanes = items.stream()
                .collect(Collectors.groupingBy(EnrollingBatches::lane))
                .values();
        return Multi.createFrom()
                .iterable(lanes)
                .onItem()
                .transformToUni(lane -> Lane.beside(() -> inTurn(enroller, key, lane, path)))
                .merge(LANES)
                .collect()
                .asList()
                .map(EnrollingBatches::inOrder);
    }

    /** Equal for items that name the same learner. */
    private static int lane(Numbered<BatchItem> item) {
        return switch (item.reading()) {
            case ItemReading.Understood<BatchItem>(BatchItem read) ->
                Math.floorMod(read.name().hashCode(), LANES);
            case ItemReading.Misunderstood<BatchItem> ignored -> 0;
        };
    }

    private Uni<List<ItemAnswer<EnrolmentView>>> inTurn(
            Enroller enroller, BatchKey key, List<Numbered<BatchItem>> lane, String path) {
        return Multi.createFrom()
                .iterable(lane)
                .onItem()
                .transformToUniAndConcatenate(item -> answer(enroller, key, item, path))
                .collect()
                .asList();
    }

    private Uni<ItemAnswer<EnrolmentView>> answer(
            Enroller enroller, BatchKey key, Numbered<BatchItem> item, String path) {
        return Uni.createFrom()
                .deferred(() -> enrol(enroller, key, item))
                .onFailure()
                .recoverWithItem(failure -> refused(item.index(), failure, path));
    }

    private Uni<ItemAnswer<EnrolmentView>> enrol(Enroller enroller, BatchKey key, Numbered<BatchItem> item) {
        return switch (item.reading()) {
            case ItemReading.Misunderstood<BatchItem>(var mistake) ->
                throw new StandardRefusal.Invalid(List.of(mistake)).asException();
            case ItemReading.Understood<BatchItem>(BatchItem read) -> enrol(enroller, key, item.index(), read);
        };
    }

    private Uni<ItemAnswer<EnrolmentView>> enrol(Enroller enroller, BatchKey key, long index, BatchItem item) {
        Enrol body = item.toEnrol();
        IdempotencyKey own = key.ofItem(enroller.keyOwner(), index, item.idempotencyKey(), Enrolling.text(body));
        return enrolling.enrol(enroller, Optional.of(own), body).map(answer -> ItemAnswer.created(index, answer));
    }

    private static ItemAnswer<EnrolmentView> refused(long index, Throwable failure, String path) {
        return failure instanceof RefusedException refused
                ? ItemAnswer.refused(index, refused.refusal(), path)
                : ItemAnswer.problem(index, UnexpectedFailure.problem(failure, path));
    }

    private static List<ItemAnswer<EnrolmentView>> inOrder(List<List<ItemAnswer<EnrolmentView>>> lanes) {
        return lanes.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(ItemAnswer::index))
                .toList();
    }
}
