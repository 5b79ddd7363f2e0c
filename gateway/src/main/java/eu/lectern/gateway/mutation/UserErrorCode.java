package eu.lectern.gateway.mutation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The kinds of {@link UserError}. */
@Enum("UserErrorCode")
@Description("What kind of mistake a user error is.")
public enum UserErrorCode {
    @Description("The field's value is not acceptable.")
    INVALID,
    @Description("The present state does not allow it.")
    CONFLICT
}
