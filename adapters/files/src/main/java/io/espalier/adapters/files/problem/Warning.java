package io.espalier.adapters.files.problem;

/** Something legal that is worth a second look; {@code field} is its path in the document or the name of a result. */
public record Warning(WarningCode code, String field, String message) {}
