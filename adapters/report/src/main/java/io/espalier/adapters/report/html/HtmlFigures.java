package io.espalier.adapters.report.html;

import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.markup.Markup;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.svg.SvgCharts;
import java.util.List;

/** Figures in rows, or as a matrix with one legend for all. */
final class HtmlFigures {
    /** A scatter or two are no larger than one of three. */
    private static final int LEAST_COLUMNS = 3;

    private HtmlFigures() {}

    static void write(Figures figures, Markup out) {
        out.open("div", "class", "figures").line();
        for (final Figure figure : figures.list()) {
            open(figure, figure.chart().title(), out);
            writeLegend(figure.chart(), out);
            close(figure, out);
        }
        out.close().line();
    }

    static void write(SmallMultiples matrix, Markup out) {
        out.open("div", "class", "multiples", "id", matrix.name()).line();
        writeLegend(matrix.rows().get(0).figures().get(0).chart(), out);
        matrix.rows().forEach(row -> writeRow(row, matrix.columns(), out));
        out.close().line();
    }

    private static void writeRow(SmallMultiples.Row row, List<String> columns, Markup out) {
        out.open("div", "class", "stage").open("h3").text(row.head());
        if (!row.note().isBlank()) {
            out.text(" ").leaf("span", row.note(), "class", "note");
        }
        out.close().line().open("div", "class", "row", "style", "--columns:" + Math.max(LEAST_COLUMNS, columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            final Figure figure = row.figures().get(i);
            open(figure, columns.get(i), out);
            close(figure, out);
        }
        out.close().close().line();
    }

    private static void open(Figure figure, String caption, Markup out) {
        out.open("figure", "id", figure.name()).leaf("figcaption", caption);
    }

    private static void close(Figure figure, Markup out) {
        SvgCharts.write(figure.chart(), out);
        out.close().line();
    }

    private static void writeLegend(Chart chart, Markup out) {
        out.open("ul", "class", "legend");
        for (final Key key : chart.read(new Legend())) {
            out.open("li").leaf("span", "", "class", "key " + key.style(), "aria-hidden", "true");
            out.text(key.label()).close();
        }
        out.close().line();
    }
}
