package eu.lectern.contracts.curriculum;

import java.math.BigDecimal;

/**
 * The hours that a programme declares as a whole. The modules' sums differ from them in the source; both are kept.
 *
 * @param assessment the blended course's final assessment
 * @param workBased learning at work, without its assessment
 */
public record HourBudget(
        BigDecimal mooc,
        BigDecimal faceToFace,
        BigDecimal online,
        BigDecimal project,
        BigDecimal assessment,
        BigDecimal workBased,
        BigDecimal workBasedAssessment) {

    /** The declared hours of one delivery part, assessments left out. */
    public BigDecimal of(DeliveryPart part) {
        return switch (part) {
            case MOOC -> mooc;
            case FACE_TO_FACE -> faceToFace;
            case ONLINE -> online;
            case PROJECT -> project;
            case WORK_BASED -> workBased;
        };
    }
}
