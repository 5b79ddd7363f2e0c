package eu.lectern.system.access;

import java.util.UUID;

/**
 * What the requests are about. What an operation uses up is made anew for each request, so that their order does not matter.
 *
 * @param own of LV-DEMO and its learner1: what all requests ask for
 * @param foreign of IT-DEMO and its learner3: what those of LV-DEMO must never see
 * @param planting makes more of LV-DEMO's
 * @param somebody an enrolment of LV-DEMO that can be withdrawn time and again
 * @param returning another one, to which its learner has come back
 * @param recognised an enrolment of LV-DEMO in which prior learning is recognised
 * @param takenBack a recognition of its, which can be withdrawn time and again
 * @param erased a learner of LV-DEMO who was erased
 * @param before where the change feed was before any of it
 */
record Scene(
        Planted own,
        Planted foreign,
        Planting planting,
        UUID somebody,
        UUID returning,
        UUID recognised,
        UUID takenBack,
        UUID erased,
        String before) {

    static Scene set(Planting lv, Planting it) {
        String before = lv.endOfFeed();
        UUID recognised = lv.enrolSomebody();
        return new Scene(
                lv.plant(),
                it.plant(),
                lv,
                lv.enrolSomebody(),
                lv.withdrawn(),
                recognised,
                lv.recognition(recognised, "taken back"),
                lv.erased(),
                before);
    }
}
