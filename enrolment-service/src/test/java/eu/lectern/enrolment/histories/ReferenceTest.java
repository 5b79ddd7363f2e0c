package eu.lectern.enrolment.histories;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A reference that asked the code under test would agree with it whatever it does. */
@AnalyzeClasses(packages = "eu.lectern.enrolment.histories")
class ReferenceTest {

    @ArchTest
    static final ArchRule THE_REFERENCE_KNOWS_NOTHING_OF_THE_CODE_UNDER_TEST = noClasses()
            .that()
            .haveSimpleNameStartingWith("Naive")
            .or()
            .belongToAnyOf(FinalFacts.class, Asked.class, Days.class, Curriculum.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "eu.lectern.enrolment.completion..",
                    "eu.lectern.enrolment.progress..",
                    "eu.lectern.enrolment.evidence..",
                    "eu.lectern.enrolment.decisions..");

    @ArchTest
    static final ArchRule THE_REFERENCE_DECIDES_ON_MARKS_ITSELF = noClasses()
            .that()
            .haveSimpleNameStartingWith("Naive")
            .should()
            .callMethod(
                    eu.lectern.contracts.curriculum.Requirement.Assessed.class,
                    "isMetBy",
                    java.math.BigDecimal.class,
                    Integer.class,
                    boolean.class);
}
