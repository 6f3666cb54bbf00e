package io.espalier.adapters.report.page;

import java.util.stream.Stream;

/** A part of a section. */
public sealed interface Block permits Figures, SmallMultiples, Table {
    /** The charts in it, in reading order. */
    Stream<Figure> figures();
}
