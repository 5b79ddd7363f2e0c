package eu.lectern.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.lectern.kit.identity.Visibility;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;

/** Holds that what a caller may see is decided in one place, and that no endpoint and no query goes round it. */
@AnalyzeClasses(packages = "eu.lectern.assessment", importOptions = ImportOption.DoNotIncludeTests.class)
class TenancyTest {

    /** What is a learner's: read from the database it must be restricted to what the reader may see. */
    private static final Set<String> RECORDS = Set.of("Submission", "RecordedResult", "ResultHistory");

    @ArchTest
    static final ArchRule ENDPOINTS_ASK_WHAT_THE_CALLER_MAY_DO = methods()
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
            .should(askForRights());

    @ArchTest
    static final ArchRule LEARNERS_RECORDS_ARE_READ_AS_THE_CALLER = methods()
            .that()
            .areDeclaredInClassesThat(haveADatabase())
            .and()
            .doNotHaveModifier(JavaModifier.PRIVATE)
            .should(takeAVisibilityIfTheyGiveRecords());

    private static ArchCondition<JavaMethod> askForRights() {
        return new ArchCondition<>("ask for the caller's rights, by themselves or by a method beside them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = asks(method)
                        || method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(TenancyTest::asks);
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks: " + asks));
            }
        };
    }

    private static boolean asks(JavaMethod method) {
        return method.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getPackageName().equals("eu.lectern.assessment.rights"));
    }

    private static DescribedPredicate<JavaClass> haveADatabase() {
        return DescribedPredicate.describe(
                "have a database",
                type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Pool.class)));
    }

    private static ArchCondition<JavaMethod> takeAVisibilityIfTheyGiveRecords() {
        return new ArchCondition<>("take a Visibility if they give learners' records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean gives = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> RECORDS.contains(type.getSimpleName()));
                boolean restricted =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Visibility.class));
                events.add(new SimpleConditionEvent(
                        method, !gives || restricted, method.getFullName() + " takes no Visibility"));
            }
        };
    }
}
