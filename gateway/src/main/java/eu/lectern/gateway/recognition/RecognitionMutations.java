package eu.lectern.gateway.recognition;

import eu.lectern.gateway.mutation.UserErrors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The mutations of recognitions. */
@GraphQLApi
@ApplicationScoped
public class RecognitionMutations {

    private final Recognitions recognitions;

    RecognitionMutations(Recognitions recognitions) {
        this.recognitions = recognitions;
    }

    @Mutation
    @NonNull
    @Description(
            "Recognises prior learning in place of a module or a part of one. What is recognised already is a conflict,"
                    + " so sending again recognises nothing twice.")
    public Uni<RecognisePayload> recognisePriorLearning(
            @NonNull @Description("The prior learning.") RecogniseInput input) {
        return UserErrors.payload(recognitions.recognise(input).map(RecognisePayload::done), RecognisePayload::undone);
    }

    @Mutation
    @NonNull
    @Description("Withdraws a recognition. It stays readable and counts for nothing; doing it again changes nothing.")
    public Uni<WithdrawRecognitionPayload> withdrawRecognition(
            @NonNull @Description("The recognition.") WithdrawRecognitionInput input) {
        return UserErrors.payload(
                recognitions.withdraw(input).map(WithdrawRecognitionPayload::done), WithdrawRecognitionPayload::undone);
    }
}
