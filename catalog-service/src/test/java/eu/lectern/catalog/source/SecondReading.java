package eu.lectern.catalog.source;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.curriculum.Hours;
import eu.lectern.contracts.curriculum.Requirement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the second reading, and how a loaded module would stand in them. */
final class SecondReading {

    private SecondReading() {}

    /** A row of {@code modules.csv}; every field in the words of the table. */
    record ModuleRow(
            String code,
            String origin,
            String area,
            String competences,
            String profiles,
            String hours,
            String scenario,
            int outcomes,
            String requirement,
            String combinableWith,
            String titleLv) {

        static ModuleRow read(List<String> cells) {
            return new ModuleRow(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    String.join(",", cells.subList(5, 10)),
                    cells.get(10),
                    Integer.parseInt(cells.get(11)),
                    cells.get(12),
                    cells.get(13),
                    cells.get(14));
        }

        static ModuleRow of(CurriculumModule module) {
            return new ModuleRow(
                    module.code(),
                    module.origin().name(),
                    module.area().name(),
                    module.competences().stream().map(Enum::name).collect(Collectors.joining("+")),
                    String.join("+", module.profiles()),
                    Arrays.stream(DeliveryPart.values())
                            .map(part -> figure(module.hours().of(part)))
                            .collect(Collectors.joining(",")),
                    module.workBased().name(),
                    module.outcomes().size(),
                    requirement(module),
                    String.join("+", module.combinableWith()),
                    Objects.requireNonNull(module.title().texts().get("lv")));
        }

        /** {@code allOf} at the root as a list with semicolons, {@code anyOf} below it in brackets. */
        private static String requirement(CurriculumModule module) {
            return switch (module.requirement()) {
                case Requirement.AllOf all ->
                    all.allOf().stream()
                            .map(child -> node(child, module.code()))
                            .collect(Collectors.joining(";"));
                case Requirement.AnyOf any -> node(any, module.code());
                case Requirement.Assessed leaf -> node(leaf, module.code());
            };
        }

        private static String node(Requirement node, String module) {
            return switch (node) {
                case Requirement.AllOf all ->
                    all.allOf().stream().map(child -> node(child, module)).collect(Collectors.joining("&", "(", ")"));
                case Requirement.AnyOf any ->
                    any.anyOf().stream().map(child -> node(child, module)).collect(Collectors.joining("|", "(", ")"));
                case Requirement.Assessed leaf -> leaf.assessment().substring(module.length() + 1) + mark(leaf);
            };
        }

        private static String mark(Requirement.Assessed leaf) {
            BigDecimal percent = leaf.minPercent();
            if (percent != null) {
                return ">=" + figure(percent);
            }
            if (leaf.kind() == AssessmentKind.GRADED_WORK) {
                return ">=" + leaf.minGrade() + "/" + leaf.maxGrade();
            }
            return leaf.part() == DeliveryPart.FACE_TO_FACE ? ":" + leaf.kind() : "";
        }
    }

    /** A row of {@code outcome-hours.csv}. */
    record OutcomeHours(String module, int outcome, DeliveryPart part, String hours) {

        static OutcomeHours read(List<String> cells) {
            return new OutcomeHours(
                    cells.get(0), Integer.parseInt(cells.get(1)), DeliveryPart.valueOf(cells.get(2)), cells.get(3));
        }

        static Stream<OutcomeHours> of(CurriculumModule module) {
            return module.outcomes().stream()
                    .flatMap(row -> stated(row.hours()).entrySet().stream()
                            .map(stated ->
                                    new OutcomeHours(module.code(), row.number(), stated.getKey(), stated.getValue())));
        }

        private static Map<DeliveryPart, String> stated(@Nullable Hours hours) {
            return Arrays.stream(DeliveryPart.values())
                    .filter(part -> hours != null && hours.of(part) != null)
                    .collect(Collectors.toMap(
                            part -> part,
                            part -> figure(Objects.requireNonNull(hours).of(part))));
        }
    }

    static List<ModuleRow> modules() {
        return rows("modules.csv").map(ModuleRow::read).toList();
    }

    static List<OutcomeHours> outcomeHours() {
        return rows("outcome-hours.csv").map(OutcomeHours::read).toList();
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static Stream<List<String>> rows(String file) {
        String path = "/second-reading/" + file;
        try (InputStream stream = Objects.requireNonNull(SecondReading.class.getResourceAsStream(path), path);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SecondReading::cells).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Cells between commas; the last one of {@code modules.csv} is in quotes and may contain commas. */
    private static List<String> cells(String line) {
        int quote = line.indexOf('"');
        if (quote < 0) {
            return List.of(line.split(",", -1));
        }
        List<String> before = List.of(line.substring(0, quote - 1).split(",", -1));
        String quoted = line.substring(quote + 1, line.length() - 1);
        return Stream.concat(before.stream(), Stream.of(quoted)).toList();
    }
}
