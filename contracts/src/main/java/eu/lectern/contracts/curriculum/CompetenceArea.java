package eu.lectern.contracts.curriculum;

/** The areas of the source's profile table: the first five are DigComp's, the last three EntreComp's. */
public enum CompetenceArea {
    INFORMATION_DATA_MEDIA_LITERACY,
    COMMUNICATION_COLLABORATION,
    DIGITAL_CONTENT_CREATION,
    SAFETY,
    PROBLEM_SOLVING,
    IDEAS_AND_OPPORTUNITIES,
    RESOURCES,
    INTO_ACTION
}
