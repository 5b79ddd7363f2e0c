package eu.lectern.system.journey;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.HoursView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleView;
import eu.lectern.contracts.enrolment.ProgressView.PartHours;
import eu.lectern.contracts.enrolment.ProgressView.PartView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is left of a progress when that is taken out which is meant to change. */
final class ProgressParts {

    private ProgressParts() {}

    static List<ModuleView> otherModules(ProgressView progress, String module) {
        return progress.modules().stream()
                .filter(each -> !each.code().equals(module))
                .toList();
    }

    static List<PartView> otherPartsOf(ProgressView progress, String module, DeliveryPart part) {
        return progress.modules().stream()
                .filter(each -> each.code().equals(module))
                .flatMap(each -> each.parts().stream())
                .filter(each -> each.part() != part)
                .toList();
    }

    static Map<DeliveryPart, PartHours> hoursOfOtherParts(ProgressView progress, DeliveryPart part) {
        HoursView hours = progress.hours();
        Map<DeliveryPart, PartHours> others = new EnumMap<>(Map.of(
                DeliveryPart.MOOC, hours.mooc(),
                DeliveryPart.FACE_TO_FACE, hours.faceToFace(),
                DeliveryPart.ONLINE, hours.online(),
                DeliveryPart.PROJECT, hours.project(),
                DeliveryPart.WORK_BASED, hours.workBased()));
        others.remove(part);
        return others;
    }
}
