package eu.lectern.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the loaded curriculum, field by field, with tables that were written in a second, independent reading of the
 * source.
 */
class SecondReadingTest {

    private static final CurriculumVersion LOADED = CurriculumLoader.load(
                    new ClassPathFiles(List.of(CurriculumId.of("library-vet/0.2"))))
            .getFirst();
    private static final List<SecondReading.ModuleRow> MODULES = SecondReading.modules();

    @Test
    void shouldHaveTheModulesOfTheSecondReadingAndNoOther() {
        assertThat(MODULES).hasSize(38);
        assertThat(LOADED.modules())
                .extracting(CurriculumModule::code)
                .containsExactlyElementsOf(
                        MODULES.stream().map(SecondReading.ModuleRow::code).toList());
    }

    @TestFactory
    Stream<DynamicTest> shouldAgreeOnEachModule() {
        return MODULES.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.code(),
                        () -> assertThat(SecondReading.ModuleRow.of(
                                        LOADED.module(row.code()).orElseThrow()))
                                .isEqualTo(row)));
    }

    @Test
    void shouldAgreeOnTheHoursOfEachOutcomeRow() {
        List<SecondReading.OutcomeHours> loaded = LOADED.modules().stream()
                .flatMap(SecondReading.OutcomeHours::of)
                .toList();

        assertThat(loaded).containsExactlyInAnyOrderElementsOf(SecondReading.outcomeHours());
    }
}
