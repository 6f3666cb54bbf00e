package io.espalier.bench;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Which room of the libraries may know which other: the whole table, as laid out in the architecture notes.
 *
 * <p>Rooms are packages without the root. A name that ends in {@code ..} means the room and all within it. A room
 * that is not listed here is an error: whoever opens one says first what it may know.
 */
final class Directions {
    static final String ROOT = "io.espalier.";

    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            entry("pricing", List.of("pricing.algebra", "pricing.market", "pricing.product", "pricing.interval")),
            entry("pricing.math", List.of()),
            entry("pricing.market", List.of("pricing.math")),
            entry("pricing.algebra", List.of("pricing.math")),
            entry("pricing.interval", List.of("pricing.math")),
            entry("pricing.ad", List.of("pricing.algebra")),
            entry("pricing.graph", List.of("pricing.algebra", "pricing.math")),
            entry("pricing.emit", List.of("pricing.algebra", "pricing.graph", "pricing.math")),
            entry("pricing.emit.vector", List.of("pricing.emit")),
            entry("pricing.regress", List.of("pricing.algebra", "pricing.math")),
            entry("pricing.random", List.of("pricing.math")),
            entry("pricing.random.vector", List.of("pricing.random", "pricing.math")),
            entry("pricing.product", List.of("pricing.algebra", "pricing.math")),
            entry("pricing.model", List.of("pricing.algebra", "pricing.market", "pricing.math")),
            entry("pricing.analytic", List.of("pricing.interval", "pricing.market", "pricing.product", "pricing.math")),
            entry("pricing.calibration", List.of("pricing.math")),
            entry(
                    "pricing.scenario",
                    List.of("pricing.math", "pricing.random", "pricing.market", "pricing.calibration")),
            entry("pricing.scenario.backtest", List.of()),
            entry(
                    "pricing.scenario.gate",
                    List.of("pricing.scenario", "pricing.scenario.backtest", "pricing.random", "pricing.math")),
            entry("pricing.engine", List.of("pricing..")),
            entry("pricing.label", List.of("pricing..")),
            entry("surrogate.kernel", List.of("pricing.math")),
            entry("surrogate.kernel.vector", List.of("surrogate.kernel")),
            entry("surrogate.network", List.of("pricing", "pricing.math")),
            entry("surrogate.form", List.of("pricing..", "surrogate.network")),
            entry("surrogate.train", List.of("pricing..", "surrogate.network", "surrogate.kernel", "surrogate.form")),
            entry("surrogate.generate", List.of("pricing..", "surrogate.kernel", "surrogate.train")),
            entry("surrogate.enclose", List.of("pricing.interval", "pricing.label", "surrogate.network")),
            entry("surrogate.prune", List.of("pricing..", "surrogate.network", "surrogate.enclose")),
            entry(
                    "surrogate.certify",
                    List.of(
                            "pricing..",
                            "surrogate.network",
                            "surrogate.form",
                            "surrogate.enclose",
                            "surrogate.artefact")),
            entry("surrogate.select", List.of("pricing.engine", "pricing.math")),
            entry("surrogate.artefact", List.of("pricing..", "surrogate.network", "surrogate.form")),
            entry("surrogate.serve", List.of("pricing..", "surrogate.network", "surrogate.form", "surrogate.artefact")),
            entry(
                    "surrogate.blackbox",
                    List.of(
                            "pricing..",
                            "surrogate.network",
                            "surrogate.form",
                            "surrogate.train",
                            "surrogate.certify",
                            "surrogate.artefact",
                            "surrogate.serve")),
            entry(
                    "surrogate.workflow",
                    List.of(
                            "pricing..",
                            "surrogate.network",
                            "surrogate.form",
                            "surrogate.train",
                            "surrogate.enclose",
                            "surrogate.prune",
                            "surrogate.select",
                            "surrogate.certify",
                            "surrogate.artefact",
                            "surrogate.serve")),
            entry("risk.tick", List.of()),
            entry("risk.lock", List.of()),
            entry("risk.journal", List.of("risk.lock")),
            entry("risk.store", List.of("risk.lock")),
            entry("risk.book", List.of("pricing..", "risk.tick")),
            entry("risk.pipeline", List.of("pricing..", "risk..")));

    private Directions() {}

    /** Adapters and benches are where everybody meets; they alone are not in the table. */
    static boolean isFree(String room) {
        return room.startsWith("adapters.") || room.startsWith("bench");
    }

    static boolean isListed(String room) {
        return ALLOWED.containsKey(room);
    }

    static boolean allows(String from, String to) {
        return from.equals(to)
                || ALLOWED.getOrDefault(from, List.of()).stream().anyMatch(allowed -> matches(allowed, to));
    }

    private static boolean matches(String allowed, String room) {
        if (!allowed.endsWith("..")) {
            return allowed.equals(room);
        }
        String prefix = allowed.substring(0, allowed.length() - 2);
        return room.equals(prefix) || room.startsWith(prefix + ".");
    }
}
