package eu.lectern.kit.idempotency;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/** The key came before with another body. */
public record KeyReused(String key) implements Refusal {

    private static final ProblemType TYPE =
            new ProblemType("idempotency-key-reused", 422, "The idempotency key came before with another request");

    @Override
    public ProblemType type() {
        return TYPE;
    }

    @Override
    public String detail() {
        return "A new request needs a new key; the same key is for sending the same request again.";
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation(IdempotencyKey.HEADER, "was used for another request"));
    }
}
