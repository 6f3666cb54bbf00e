package io.espalier.adapters.report.html;

import io.espalier.adapters.report.markup.Markup;
import io.espalier.adapters.report.page.Block;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;

/** One page as HTML. The same page gives the same text, byte for byte. */
public final class HtmlReport {
    /** Even a page tampered with may not fetch anything: the browser is told to refuse it. */
    private static final String FETCH_NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Markup out = new Markup();

    private HtmlReport() {}

    /** The whole document; write it as UTF-8. */
    public static String of(Page page) {
        return new HtmlReport().document(page);
    }

    private String document(Page page) {
        out.doctype().line().open("html", "lang", "en").line();
        writeHead(page.title());
        out.open("body").line();
        writeHeader(page);
        out.open("main").line();
        page.sections().forEach(this::writeSection);
        out.close().line();
        writeProvenance(page.provenance());
        out.close().line().close().line();
        return out.toString();
    }

    private void writeHead(String title) {
        out.open("head").line().empty("meta", "charset", "utf-8").line();
        writeMeta("viewport", "width=device-width, initial-scale=1");
        writeMeta("color-scheme", "light dark");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", FETCH_NOTHING)
                .line();
        out.empty("link", "rel", "icon", "href", "data:,").line();
        out.leaf("title", title).line().leaf("style", StyleSheet.text()).line();
        out.close().line();
    }

    private void writeMeta(String name, String content) {
        out.empty("meta", "name", name, "content", content).line();
    }

    private void writeHeader(Page page) {
        out.open("header").leaf("h1", page.title()).line();
        writeParagraph("lead", page.lead());
        out.close().line();
    }

    private void writeSection(Section section) {
        out.open("section").leaf("h2", section.heading()).line();
        writeParagraph("text", section.text());
        section.blocks().forEach(this::writeBlock);
        out.close().line();
    }

    private void writeParagraph(String style, String text) {
        if (!text.isBlank()) {
            out.leaf("p", text, "class", style).line();
        }
    }

    private void writeBlock(Block block) {
        if (block instanceof SmallMultiples matrix) {
            HtmlFigures.write(matrix, out);
        } else if (block instanceof Figures figures) {
            HtmlFigures.write(figures, out);
        } else {
            HtmlTable.write((Table) block, out);
        }
    }

    private void writeProvenance(Provenance provenance) {
        out.open("footer").leaf("h2", "Where these numbers come from").open("dl");
        writeFact("Seed", Long.toString(provenance.seed()));
        writeFact("Specification", provenance.specHash());
        writeFact("Code", provenance.codeVersion());
        writeFact("Java", provenance.jdk());
        writeFact("Machine", provenance.machine());
        writeFact("Date", provenance.date());
        out.close().close().line();
    }

    private void writeFact(String name, String value) {
        out.open("div").leaf("dt", name).leaf("dd", value).close();
    }
}
