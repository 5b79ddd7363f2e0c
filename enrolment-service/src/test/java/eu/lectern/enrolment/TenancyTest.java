package eu.lectern.enrolment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Visibility;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;

/** Holds that what a caller may see is decided in one place, and that no endpoint goes round it. */
@AnalyzeClasses(packages = "eu.lectern.enrolment", importOptions = ImportOption.DoNotIncludeTests.class)
class TenancyTest {

    @ArchTest
    static final ArchRule ENDPOINTS_ASK_WHAT_THE_CALLER_MAY_SEE = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            // Interfaces with these annotations are clients of another service.
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .and(areNotForOperatorsOnly())
            .should(askForAVisibility());

    @ArchTest
    static final ArchRule RESOURCES_READ_ENROLMENTS_AS_THEIR_CALLER =
            classes().that().haveSimpleNameEndingWith("Resource").should(callEnrolmentsOnlyWithAVisibility());

    /** Operators see every institution, so there is nothing to ask. */
    private static DescribedPredicate<JavaMethod> areNotForOperatorsOnly() {
        return DescribedPredicate.describe(
                "are not for operators only",
                method -> !method.tryGetAnnotationOfType(RolesAllowed.class)
                        .filter(roles -> List.of(roles.value()).equals(List.of(Roles.OPERATOR)))
                        .isPresent());
    }

    private static ArchCondition<JavaMethod> askForAVisibility() {
        return new ArchCondition<>("ask Visible or Visibility, by themselves or by a method that they call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = asks(method)
                        || method.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(TenancyTest::asks);
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks: " + asks));
            }
        };
    }

    private static boolean asks(JavaCodeUnit method) {
        return method.getCallsFromSelf().stream()
                .map(call -> call.getTargetOwner())
                .anyMatch(owner -> owner.isEquivalentTo(Visible.class) || isVisibility(owner));
    }

    private static ArchCondition<JavaClass> callEnrolmentsOnlyWithAVisibility() {
        return new ArchCondition<>("call Enrolments only with a Visibility") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Enrolments.class))
                        .forEach(call -> events.add(
                                new SimpleConditionEvent(call, takesVisibility(call), call.getDescription())));
            }
        };
    }

    private static boolean takesVisibility(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(TenancyTest::isVisibility);
    }

    private static boolean isVisibility(JavaClass type) {
        return type.isAssignableTo(Visibility.class);
    }
}
