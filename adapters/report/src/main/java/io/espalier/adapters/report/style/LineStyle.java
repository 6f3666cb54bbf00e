package io.espalier.adapters.report.style;

import java.util.List;

/**
 * How one line of several is drawn: by colour, and by dashes for print and for eyes that do not tell the colours apart.
 *
 * @param colour its colour
 * @param dashes lengths of strokes and gaps in turn, empty for a solid line
 */
public record LineStyle(Colour colour, List<Integer> dashes) {
    /** The truth, dashed: what lies exactly under it is seen between the dashes. */
    public static final LineStyle TRUTH = new LineStyle(Colour.TRUTH, 8, 5);

    /** The styles in the order in which lines take them. */
    public static final List<LineStyle> IN_ORDER = List.of(
            new LineStyle(Colour.TEAL),
            new LineStyle(Colour.PLUM, 7, 3),
            new LineStyle(Colour.CRIMSON, 2, 3),
            new LineStyle(Colour.OLIVE, 9, 3, 2, 3),
            new LineStyle(Colour.SLATE),
            new LineStyle(Colour.BROWN, 7, 3),
            new LineStyle(Colour.PINK, 2, 3),
            new LineStyle(Colour.GREEN, 9, 3, 2, 3));

    public LineStyle {
        dashes = List.copyOf(dashes);
    }

    private LineStyle(Colour colour, Integer... dashes) {
        this(colour, List.of(dashes));
    }
}
