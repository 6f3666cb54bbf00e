package io.espalier.adapters.report.page;

import java.util.List;
import java.util.stream.Stream;

/** Charts side by side, as many in a row as there is room for. */
public record Figures(List<Figure> list) implements Block {
    public Figures {
        list = List.copyOf(list);
    }

    public static Figures of(Figure... figures) {
        return new Figures(List.of(figures));
    }

    @Override
    public Stream<Figure> figures() {
        return list.stream();
    }
}
