package io.espalier.adapters.files.document;

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

    /** Said of a document that nests too deeply. */
    static final String TOO_DEEP = "a document is bounded: nesting beyond the limit=" + DEPTH;

    /** Said of a document with too many values. */
    static final String TOO_MANY = "a document is bounded: values (aliases expanded) beyond the limit=" + NODES;

    private int nodes;

    /** Counts one value; false where that is one too many. */
    boolean count() {
        return ++nodes <= NODES;
    }
}
