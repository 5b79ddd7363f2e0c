package eu.lectern.contracts.curriculum;

/** How a part of a module is delivered. "Blended" is face-to-face, online and project together. */
public enum DeliveryPart {
    MOOC,
    FACE_TO_FACE,
    /** Online lessons and self-study. */
    ONLINE,
    PROJECT,
    WORK_BASED
}
