package eu.lectern.enrolment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Holds the direction of dependencies: resource to use case to domain, and features that do not need each other in a circle. */
@AnalyzeClasses(packages = "eu.lectern.enrolment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_HEART_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..completion..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "eu.lectern.enrolment.completion..",
                    "eu.lectern.contracts.curriculum..",
                    "eu.lectern.contracts.enrolment..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule THE_HEART_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..completion..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("eu.lectern.enrolment.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..dto..", "..common..", "..impl..", "..service..", "..model..");

    @ArchTest
    static final ArchRule ONLY_RESOURCES_AND_REST_CLIENTS_SPEAK_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .areNotAnnotatedWith(RegisterRestClient.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule ONLY_INTAKES_FOLLOW_TOPICS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Intake")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.reactive.messaging..");
}
