package io.espalier.adapters.report;

import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.html.HtmlReport;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.png.Fonts;
import io.espalier.adapters.report.png.PngCharts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a page and its pictures into a folder: {@code report.html}, and {@code NAME.png} for each figure and each matrix
 * of figures.
 *
 * <p>Every file appears whole or not at all, the page last: a reader never meets half a report of this run. Files of
 * other names in the folder are left alone.
 */
public final class ReportFolder {
    /** Name of the page. */
    public static final String PAGE = "report.html";

    private final Path folder;
    private final Supplier<Optional<String>> whyNoFonts;

    public ReportFolder(Path folder) {
        this(folder, Fonts::whyMissing);
    }

    ReportFolder(Path folder, Supplier<Optional<String>> whyNoFonts) {
        this.folder = folder;
        this.whyNoFonts = whyNoFonts;
    }

    /**
     * Writes the report; without fonts the page only, which the result tells.
     *
     * @throws IOException if the folder cannot be made or written; the message names the path
     */
    public WrittenReport write(Page page) throws IOException {
        return write(page, List.of());
    }

    /**
     * The same with text files beside the page.
     *
     * @throws IOException as above
     */
    public WrittenReport write(Page page, List<Attachment> attachments) throws IOException {
        final WholeFiles files = WholeFiles.in(folder);
        final Optional<String> missing = whyNoFonts.get();
        final List<Path> pictures = missing.isPresent() ? List.of() : writePictures(page, files);
        for (final Attachment attachment : attachments) {
            files.write(attachment.name(), attachment.text().getBytes(StandardCharsets.UTF_8));
        }
        final Path html = files.write(PAGE, HtmlReport.of(page).getBytes(StandardCharsets.UTF_8));
        return new WrittenReport(html, pictures, missing.map(ReportFolder::explain));
    }

    private static List<Path> writePictures(Page page, WholeFiles files) throws IOException {
        final List<Path> written = new ArrayList<>();
        for (final Figure figure : page.figures().toList()) {
            written.add(files.write(figure.name() + ".png", PngCharts.png(figure.chart())));
        }
        for (final SmallMultiples matrix : page.matrices().toList()) {
            final List<Chart> charts = matrix.figures().map(Figure::chart).toList();
            written.add(files.write(
                    matrix.name() + ".png",
                    PngCharts.png(charts, matrix.columns().size())));
        }
        return written;
    }

    private static String explain(String cause) {
        return "No PNG pictures: letters cannot be drawn on this machine; usually fontconfig and a font such as DejaVu"
                + " are to be installed, or -Djava.awt.headless=true is to be given. " + PAGE
                + " has every chart. Cause: " + cause;
    }
}
