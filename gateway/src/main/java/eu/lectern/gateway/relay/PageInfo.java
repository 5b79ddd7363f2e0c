package eu.lectern.gateway.relay;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Where a page stands within its list; the Relay cursor connections specification, "PageInfo". */
@Type("PageInfo")
@DefaultNonNull
@Description("Where a page stands within its list.")
public record PageInfo(
        @Description("Whether there is more after this page.")
        boolean hasNextPage,

        @Description("Whether there is something before this page.")
        boolean hasPreviousPage,

        @Nullable @Description("The cursor of the page's first edge; null when the page is empty.")
        String startCursor,

        @Nullable
        @Description(
                "The cursor of the page's last edge, to be sent as `after` for the next page; null when the page is empty.")
        String endCursor) {

    /** Of a page that could not be read. */
    public static final PageInfo NONE = new PageInfo(false, false, null, null);
}
