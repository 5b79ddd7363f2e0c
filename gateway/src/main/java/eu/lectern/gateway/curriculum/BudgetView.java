package eu.lectern.gateway.curriculum;

import eu.lectern.contracts.curriculum.HourBudget;
import io.smallrye.graphql.api.DefaultNonNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** The hours that a programme declares as a whole; the sums of its modules may differ. */
@Type("HourBudget")
@DefaultNonNull
@Description("The hours that a programme declares as a whole; the sums of its modules may differ.")
public record BudgetView(
        @Description("Hours of the MOOCs.") BigDecimal mooc,
        @Description("Hours face to face.") BigDecimal faceToFace,

        @Description("Hours of online lessons and self-study.")
        BigDecimal online,

        @Description("Hours of the projects.") BigDecimal project,

        @Description("Hours of the blended course's final assessment.")
        BigDecimal assessment,

        @Description("Hours of learning at work, without its assessment.")
        BigDecimal workBased,

        @Description("Hours of the assessment of learning at work.")
        BigDecimal workBasedAssessment) {

    static BudgetView of(HourBudget budget) {
        return new BudgetView(
                budget.mooc(),
                budget.faceToFace(),
                budget.online(),
                budget.project(),
                budget.assessment(),
                budget.workBased(),
                budget.workBasedAssessment());
    }
}
