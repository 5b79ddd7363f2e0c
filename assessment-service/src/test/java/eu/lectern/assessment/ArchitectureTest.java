package eu.lectern.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "eu.lectern.assessment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Of service-kit the domain uses one plain record, the violation of a field. */
    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..judging..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "eu.lectern.assessment.judging..",
                    "eu.lectern.contracts..",
                    "eu.lectern.kit.problem..");

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_ONE_WAY =
            slices().matching("eu.lectern.assessment.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule COPIES_KNOW_NO_RESULTS = noClasses()
            .that()
            .resideInAnyPackage("..judging..", "..curriculum..", "..enrolments..", "..rights..", "..idempotency..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..assessment.results..", "..batches..", "..submissions..");

    @ArchTest
    static final ArchRule RESULTS_KNOW_NOTHING_OF_WHAT_BRINGS_THEM = noClasses()
            .that()
            .resideInAPackage("..assessment.results..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..batches..", "..submissions..");

    @ArchTest
    static final ArchRule TABLES_ARE_THEIR_FEATURES_OWN =
            classes().that().haveSimpleNameEndingWith("Table").should().bePackagePrivate();

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES =
            noClasses().should().resideInAnyPackage("..util..", "..dto..", "..common..", "..impl..", "..service..");
}
