package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.document.Node.ObjectNode;
import io.espalier.risk.tick.RuleOracle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Says of an answer of {@code replay} whether it is right, from the text of the file and the book alone. */
final class DayJudge {
    /** What the counts of a checkpoint are of, in their order. */
    static final List<String> COUNTED =
            List.of("applied", "late_or_dup", "rejected", "quarantined", "halted_ignored", "unknown");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?");
    /** Of the closed form. */
    private static final double RELATIVE = 1e-9;
    /** Of adding up: some hundred terms of any sign, a rounding each. */
    private static final double ROUNDING = 1e-13;

    private final DayBook book;
    private final RuleOracle rules;
    private final Set<Long> wanted;
    private final List<Node> answered;
    private int judged;

    private DayJudge(DayBook book, Set<Long> wanted, List<Node> answered) {
        this.book = book;
        this.wanted = wanted;
        this.answered = answered;
        rules = book.rules();
    }

    /** Judges every checkpoint of an answer. */
    static void judge(DayBook book, List<String> file, List<Long> wanted, CliRun run) {
        assertEquals(0, run.status(), run.err());
        List<Node> answered = ((Node.ArrayNode) run.at("checkpoints")).items();
        DayJudge judge = new DayJudge(book, new HashSet<>(wanted), answered);
        file.stream().skip(1).forEach(judge::take);
        assertEquals(answered.size(), judge.judged);
        assertEquals(Set.of(), judge.wanted, "checkpoints that no row can have");
    }

    /** One line of the file, read by the contract alone. */
    static RuleOracle.Row row(String line) {
        String[] cells = line.split(",", -1);
        return new RuleOracle.Row(
                Long.parseLong(cells[0]), Long.parseLong(cells[1]), cells[2].charAt(0), cells[3], price(cells[4]));
    }

    private static double price(String cell) {
        if (DECIMAL.matcher(cell).matches()) {
            return Double.parseDouble(cell);
        }
        return cell.endsWith("Infinity") ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    private void take(String line) {
        RuleOracle.Row row = row(line);
        rules.take(row);
        if (wanted.remove(row.seq())) {
            assertTrue(judged < answered.size(), "no checkpoint at seq " + row.seq());
            judge(row, ((ObjectNode) answered.get(judged++)).fields());
        }
    }

    private void judge(RuleOracle.Row row, Map<String, Node> answer) {
        String at = "seq " + row.seq() + ", checkpoint " + judged;
        assertEquals(row.seq(), number(answer.get("seq")), at);
        assertEquals(row.nanos(), number(answer.get("ts_ns")), at);
        for (String name : book.names()) {
            assertEquals(rules.lastGood(name), number(of(answer, "last_good", name)), at + ", " + name);
        }
        assertEquals(flagged(rules::isHalted), words(answer.get("halted")), at);
        assertEquals(flagged(rules::isStale), words(answer.get("stale")), at);
        assertEquals(
                COUNTED,
                List.copyOf(((ObjectNode) answer.get("counts")).fields().keySet()));
        for (String outcome : COUNTED) {
            assertEquals(rules.count(outcome), number(of(answer, "counts", outcome)), at + ", " + outcome);
        }
        judgeRisk(at, book.valued(rules), answer);
    }

    private void judgeRisk(String at, List<DayBook.Valued> positions, Map<String, Node> answer) {
        near(at + ", pv", positions, p -> p.held(p.unit().pv()), answer.get("pv"));
        near(at + ", theta", positions, p -> p.held(-p.unit().byExpiry()), answer.get("theta_year"));
        for (int u = 0; u < book.names().size(); u++) {
            String name = book.names().get(u);
            final int on = u;
            near(
                    at + ", delta " + name,
                    positions,
                    p -> p.onLeg(on, a -> p.unit().delta()[a]),
                    of(answer, "delta", name));
            near(
                    at + ", vega " + name,
                    positions,
                    p -> p.onLeg(on, a -> p.unit().vega()[a]),
                    of(answer, "vega", name));
            near(
                    at + ", gamma " + name,
                    positions,
                    p -> p.onLeg(on, a -> p.unit().gamma()[a][a]),
                    of(answer, "gamma_diag", name));
        }
    }

    private static void near(
            String what, List<DayBook.Valued> positions, ToDoubleFunction<DayBook.Valued> term, Node answer) {
        double sum = positions.stream().mapToDouble(term).sum();
        double absolute = positions.stream().mapToDouble(term).map(Math::abs).sum();
        assertEquals(sum, number(answer), RELATIVE * Math.abs(sum) + ROUNDING * absolute + Double.MIN_VALUE, what);
    }

    private List<String> flagged(Predicate<String> flag) {
        return book.names().stream().filter(flag).toList();
    }

    private static Node of(Map<String, Node> answer, String group, String name) {
        return ((ObjectNode) answer.get(group)).fields().get(name);
    }

    private static double number(Node node) {
        return ((Node.NumberNode) node).value();
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        ((Node.ArrayNode) node).items().forEach(item -> words.add(((Node.TextNode) item).value()));
        return words;
    }
}
