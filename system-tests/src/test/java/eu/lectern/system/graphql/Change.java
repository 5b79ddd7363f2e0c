package eu.lectern.system.graphql;

/** Every mutation of the schema, each with what the journeys look at in its payload. */
enum Change {
    ENROL("enrol", "EnrolInput", "enrolment { id status learner institution startsOn programme { code title } }"),
    CHOOSE_SCENARIOS(
            "chooseScenarios",
            "ChooseScenariosInput",
            "scenarios { modules reachableHours requiredHours } enrolment { id scenarios { modules } }"),
    WITHDRAW("withdraw", "WithdrawInput", "enrolment { id status progress { status } }"),
    RE_ENROL("reEnrol", "ReEnrolInput", "enrolment { id status progress { status } }"),
    SUBMIT_WORK("submitWork", "SubmitWorkInput", "idempotencyKey submission { id status assessment text }"),
    ASSESS_SUBMISSION(
            "assessSubmission",
            "AssessSubmissionInput",
            "idempotencyKey submission { id status feedback result { id outcome } }"),
    RECORD_RESULT(
            "recordResult",
            "RecordResultInput",
            "idempotencyKey result { id assessment outcome percent revision revoked }"),
    CORRECT_RESULT("correctResult", "CorrectResultInput", "result { id outcome percent revision revoked }"),
    REVOKE_RESULT("revokeResult", "RevokeResultInput", "result { id outcome revision revoked }"),
    RECOGNISE_PRIOR_LEARNING(
            "recognisePriorLearning", "RecogniseInput", "recognition { id code reason withdrawnAt module { title } }"),
    WITHDRAW_RECOGNITION("withdrawRecognition", "WithdrawRecognitionInput", "recognition { id withdrawnAt }");

    private final String field;
    private final String input;
    private final String payload;

    Change(String field, String input, String payload) {
        this.field = field;
        this.input = input;
        this.payload = payload;
    }

    /** The name in the schema. */
    String field() {
        return field;
    }

    String document() {
        return "mutation($input: %s!) { %s(input: $input) { %s userErrors { field message code revision } } }"
                .formatted(input, field, payload);
    }
}
