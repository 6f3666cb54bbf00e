package io.espalier.adapters.cli.report;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.report.Attachment;
import io.espalier.adapters.report.ReportFolder;
import io.espalier.adapters.report.WrittenReport;
import io.espalier.adapters.report.html.SvgDocument;
import io.espalier.adapters.report.page.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes reports where the caller wants them. */
public final class ReportOutput {
    private ReportOutput() {}

    /**
     * Makes the folder: asked before the work, so that minutes are not lost to a report that has nowhere to go.
     *
     * @throws InputException {@code E_FILE} if it cannot be made or written
     */
    public static void requireFolder(Path folder) {
        try {
            if (Files.isWritable(Files.createDirectories(folder))) {
                return;
            }
        } catch (IOException e) {
            // Told below, as one that is there and not writable.
        }
        throw InputException.of(
                ErrorCode.E_FILE, folder.toString(), "the report needs a folder that can be written: " + folder);
    }

    /**
     * Writes a page with its pictures and says where.
     *
     * @throws InputException {@code E_FILE} if the folder cannot be written
     */
    public static void write(Page page, Path folder, PrintWriter err) {
        write(page, List.of(), folder, err);
    }

    /**
     * The same with text files beside the page.
     *
     * @throws InputException as above
     */
    public static void write(Page page, List<Attachment> attachments, Path folder, PrintWriter err) {
        try {
            WrittenReport written = new ReportFolder(folder).write(page, attachments);
            err.println("report: " + written.html());
            written.noPictures().ifPresent(err::println);
            err.flush();
        } catch (IOException e) {
            throw InputException.of(
                    ErrorCode.E_FILE, folder.toString(), "the report cannot be written: " + e.getMessage());
        }
    }

    /**
     * The same with every figure as NAME.svg beside the page.
     *
     * @throws InputException as above
     */
    public static void writeWithDrawings(Page page, Path folder, PrintWriter err) {
        List<Attachment> drawings = page.figures()
                .map(figure -> new Attachment(figure.name() + ".svg", SvgDocument.of(figure.chart())))
                .toList();
        write(page, drawings, folder, err);
    }
}
