package eu.lectern.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "eu.lectern.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The report is the domain's: it must be possible to read and to test it without knowing any framework. */
    @ArchTest
    static final ArchRule CONSISTENCY_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..consistency..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "eu.lectern.catalog.consistency..",
                    "eu.lectern.contracts.curriculum..");

    /** Loading needs a YAML parser and Jackson, and nothing that runs. */
    @ArchTest
    static final ArchRule SOURCE_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideInAPackage("..source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..", "org.hibernate..");

    /** What a reader sees is decided in one place, so the features behind it must not know it. */
    @ArchTest
    static final ArchRule NOBODY_KNOWS_READING = noClasses()
            .that()
            .resideOutsideOfPackage("..reading..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..reading..");

    @ArchTest
    static final ArchRule ROWS_STAY_WHERE_THEY_ARE_WRITTEN = noClasses()
            .that()
            .resideOutsideOfPackage("..publishing..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Entity");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("eu.lectern.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..dto..", "..common..", "..impl..", "..service..")
            .allowEmptyShould(true);
}
