package io.espalier.adapters.files.document;

import com.fasterxml.jackson.core.JsonLocation;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;

/** Says where a document stops being one: lines and columns count from 1. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static InputException at(int line, int column, String message) {
        return InputException.of(ErrorCode.E_JSON, "", "line " + line + ", column " + column + ": " + message);
    }

    static InputException at(JsonLocation location, String message) {
        return location == null
                ? at(1, 1, message)
                : at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), message);
    }
}
