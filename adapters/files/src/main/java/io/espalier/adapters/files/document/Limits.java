package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;

/** How large a document may be: a hostile one must not cost more than an honest one. */
final class Limits {
    /** Bytes of a document. */
    static final int BYTES = 16 << 20;

    /** Objects and arrays within each other. */
    static final int DEPTH = 64;

    /** Values of a document, those that YAML aliases repeat counted each time. */
    static final int NODES = 2_000_000;

    /** YAML aliases that stand for objects or arrays. */
    static final int ALIASES = 100;

    private int nodes;

    /** Counts one value. */
    void count() {
        if (++nodes > NODES) {
            throw exceeded("values (aliases expanded)", NODES);
        }
    }

    /** Checks that an object or array may stand at nesting {@code depth}, the outermost being 1. */
    void enter(int depth) {
        if (depth > DEPTH) {
            throw exceeded("nesting", DEPTH);
        }
    }

    private static InputException exceeded(String what, int limit) {
        return InputException.of(ErrorCode.E_JSON, "", "a document is bounded: " + what + " beyond the limit=" + limit);
    }
}
