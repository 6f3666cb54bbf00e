package io.espalier.surrogate.artefact;

/** Why an artefact was refused; the name is the code that users see. */
public enum ArtefactFault {
    /** The file ends before its own stated length. */
    E_ARTEFACT_TRUNCATED,
    /** A byte differs from what was written, bytes were appended, or this never was an artefact. */
    E_ARTEFACT_CORRUPT,
    /** Whole, but of a version that this reader does not know. */
    E_ARTEFACT_VERSION,
    /** Whole, but its parts do not fit each other in size. */
    E_DIMENSION,
    /** Whole, but its certificate speaks of another network or form. */
    E_CERTIFICATE_MISMATCH
}
