package eu.lectern.catalog.consistency;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.LanguageMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says each finding in a sentence, in English and in Latvian. */
public final class Sentences {

    private Sentences() {}

    public static LanguageMap of(Finding finding) {
        return switch (finding) {
            case Finding.DeclaredDiffersFromSum(var programme, var part, var declared, var summed) ->
                both(
                        "Programme " + programme + " declares " + hours(declared) + " h of " + english(part)
                                + ", its modules have " + hours(summed) + " h together.",
                        "Programma " + programme + " paredz " + latvian(part) + " " + hours(declared)
                                + " h, bet tās moduļos kopā ir " + hours(summed) + " h.");
            case Finding.ScenarioHoursUnreachable(var programme, var required, var reachable) ->
                both(
                        "Programme " + programme + " requires " + hours(required)
                                + " h of scenarios, all of them together have " + hours(reachable) + " h.",
                        "Programma " + programme + " prasa scenārijus " + hours(required)
                                + " h apjomā, bet visos kopā ir " + hours(reachable) + " h.");
            case Finding.ModuleInNoProgramme(var module) ->
                both(
                        "Module " + module + " belongs to no programme.",
                        "Modulis " + module + " neietilpst nevienā programmā.");
            case Finding.ModuleWithoutHours(var module) ->
                both(
                        "Module " + module + " states no hours at all.",
                        "Modulim " + module + " nav norādītas nekādas stundas.");
            case Finding.RequirementWithoutHours(var module, var part, var assessments) ->
                both(
                        "Module " + module + " requires " + list(assessments) + ", yet states no hours of "
                                + english(part) + ".",
                        "Modulis " + module + " prasa " + list(assessments) + ", bet stundas " + latvian(part)
                                + " nav norādītas.");
            case Finding.HoursWithoutRequirement(var module, var part, var hours) ->
                both(
                        "Module " + module + " has " + hours(hours) + " h of " + english(part)
                                + ", yet requires nothing of it.",
                        "Modulī " + module + " " + latvian(part) + " ir " + hours(hours)
                                + " h, bet nekas netiek prasīts.");
            case Finding.OutcomeHoursDiffer(var module, var part, var header, var summed, var outcomes) ->
                both(
                        "Module " + module + " states "
                                + header.map(stated -> hours(stated) + " h").orElse("no hours") + " of "
                                + english(part) + ", its outcome "
                                + (outcomes.size() == 1
                                        ? "row " + list(outcomes) + " has "
                                        : "rows " + list(outcomes) + " have ")
                                + hours(summed) + " h.",
                        "Modulim " + module + " " + latvian(part) + " "
                                + header.map(stated -> "norādītas " + hours(stated) + " h")
                                        .orElse("stundas nav norādītas")
                                + ", bet mācību rezultātu " + (outcomes.size() == 1 ? "rindā " : "rindās ")
                                + list(outcomes) + " ir " + hours(summed) + " h.");
            case Finding.RequirementNotTaught(var module, var part, var assessments) ->
                both(
                        "Module " + module + " requires " + list(assessments) + ", yet no outcome row names "
                                + english(part) + " among its methods.",
                        "Modulis " + module + " prasa " + list(assessments)
                                + ", bet neviena mācību rezultātu rinda šo mācību metodi nenosauc (" + part + ").");
            case Finding.TestWithoutMark(var module, var part, var assessment) ->
                both(
                        "Module " + module + " requires the test " + assessment
                                + " without saying from which mark it is passed.",
                        "Modulis " + module + " prasa testu " + assessment
                                + ", bet nenosaka, ar kādu vērtējumu tas ir nokārtots.");
            case Finding.ScenarioWithoutHours(var module, var assessment) ->
                both(
                        "The scenario " + assessment + " of module " + module
                                + " has no hours, so it adds nothing to the hours that a programme requires.",
                        "Moduļa " + module + " scenārijam " + assessment
                                + " nav norādītas stundas, tāpēc tas neko nepievieno programmā prasītajām stundām.");
        };
    }

    private static LanguageMap both(String english, String latvian) {
        return new LanguageMap(Map.of("en", english, "lv", latvian));
    }

    private static String hours(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    private static String list(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String english(DeliveryPart part) {
        return switch (part) {
            case MOOC -> "MOOC";
            case FACE_TO_FACE -> "face-to-face learning";
            case ONLINE -> "online learning";
            case PROJECT -> "project work";
            case WORK_BASED -> "work-based learning";
        };
    }

    /** In the dative, "for ...". */
    private static String latvian(DeliveryPart part) {
        return switch (part) {
            case MOOC -> "MOOC daļai";
            case FACE_TO_FACE -> "klātienes mācībām";
            case ONLINE -> "tiešsaistes mācībām";
            case PROJECT -> "projektā balstītām mācībām";
            case WORK_BASED -> "darba vidē balstītām mācībām";
        };
    }
}
