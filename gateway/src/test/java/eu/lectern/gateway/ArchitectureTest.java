package eu.lectern.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "eu.lectern.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Why something is refused is said in our words; how it is told, by the engine and by HTTP, depends on it. */
    @ArchTest
    static final ArchRule REFUSALS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..refusal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "eu.lectern.gateway.refusal..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLE =
            slices().matching("eu.lectern.gateway.(*)..").should().beFreeOfCycles();

    /** What Relay asks for is the same for every feature. */
    @ArchTest
    static final ArchRule RELAY_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..curriculum..",
                    "..enrolment..",
                    "..result..",
                    "..submission..",
                    "..recognition..",
                    "..decision..",
                    "..mutation..",
                    "..identity..",
                    "..downstream..");

    /** A service's client is the business of one feature. */
    @ArchTest
    static final ArchRule CLIENTS_STAY_WITH_THEIR_FEATURE = classes()
            .that()
            .haveSimpleNameEndingWith("Client")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAnyPackage(
                    "..curriculum..",
                    "..enrolment..",
                    "..live..",
                    "..result..",
                    "..submission..",
                    "..recognition..",
                    "..decision..");

    @ArchTest
    static final ArchRule THERE_IS_NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate.reactive..", "io.vertx.pgclient..", "java.sql..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..dto..", "..common..", "..impl..", "..service..")
            .allowEmptyShould(true);
}
