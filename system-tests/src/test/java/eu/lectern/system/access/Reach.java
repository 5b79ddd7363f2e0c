package eu.lectern.system.access;

/** What decides, beside the role, whether an operation on something of LV-DEMO and of its learner1 succeeds. */
enum Reach {
    /** Nothing: anyone may, without a token. */
    PUBLIC,
    /** Nothing but the role: a list shows what the caller may see, and what is made is made in their own institution. */
    ROLE,
    /** The thing in the path must be the caller's to know, else 404. */
    PATH,
    /** The enrolment in the body must be, else 422: see {@code docs/decisions/0005-refusals.md}. */
    BODY,
    /** The same of one item of a batch, which is taken as such. */
    ITEM,
    /** It is not there for anybody, so whoever has the role gets 404. */
    NOTHING
}
