package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The term structure of variance for people, with error bars where parameters have errors. */
record GarchPage(GarchParameters parameters, GarchForecast forecast, Optional<GarchFit> fit) {

    GarchPage(GarchParameters parameters, GarchForecast forecast) {
        this(parameters, forecast, Optional.empty());
    }

    GarchPage(GarchFit fit, GarchForecast forecast) {
        this(fit.parameters(), forecast, Optional.of(fit));
    }

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Term structure of variance", bars(), Figures.of(figure())));
        fit.ifPresent(found -> sections.add(Section.of("Parameters", notes(found), table(found))));
        Provenance provenance = new Provenance(
                0,
                "",
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
        return new Page("GARCH(1,1) forecast", lead(), provenance, sections);
    }

    private String lead() {
        int last = forecast.variance().length;
        return "Variance per step from " + shown(forecast.variance()[0]) + " one step ahead to "
                + shown(forecast.variance()[last - 1]) + " at " + last + "; persistence "
                + shown(parameters.persistence()) + ", long-run variance " + shown(parameters.longRunVariance()) + ".";
    }

    private String bars() {
        return fit.isPresent()
                ? "The band is two standard errors wide on either side (delta method, from the inverse Hessian); it is"
                        + " the error of the parameters, not the spread of returns."
                : "The parameters were given without errors: there is no band.";
    }

    private Figure figure() {
        double[] steps = IntStream.rangeClosed(1, forecast.variance().length)
                .asDoubleStream()
                .toArray();
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("variance", steps, forecast.variance()));
        fit.map(found -> forecast.deviations(found.hessianErrors()))
                .filter(bars -> Arrays.stream(bars).allMatch(Double::isFinite))
                .ifPresent(bars -> {
                    curves.add(Curve.of("two errors above", steps, moved(bars, 2.0)));
                    curves.add(Curve.of("two errors below", steps, moved(bars, -2.0)));
                });
        if (Double.isFinite(parameters.longRunVariance())) {
            double[] level = new double[steps.length];
            Arrays.fill(level, parameters.longRunVariance());
            curves.add(Curve.of("long run", steps, level));
        }
        return new Figure(
                "term-structure",
                new Lines(
                        "Expected variance by step",
                        Axis.linear("steps ahead", ""),
                        Axis.linear("variance per step", "squared return"),
                        curves));
    }

    private double[] moved(double[] bars, double times) {
        double[] moved = forecast.variance().clone();
        for (int h = 0; h < moved.length; h++) {
            moved[h] += times * bars[h];
        }
        return moved;
    }

    private static String notes(GarchFit fit) {
        return fit.notes().isEmpty() ? "An interior maximum." : String.join("; ", fit.notes()) + ".";
    }

    private static Table table(GarchFit fit) {
        List<String> names = fit.specification().parameterNames();
        double[] estimates = fit.estimates();
        double[] hessian = fit.hessianErrors().standardErrors();
        double[] outer = fit.outerProductErrors().standardErrors();
        double[] robust = fit.robustErrors().standardErrors();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            rows.add(List.of(names.get(i), shown(estimates[i]), shown(hessian[i]), shown(outer[i]), shown(robust[i])));
        }
        return new Table(
                "Estimates with standard errors",
                List.of("parameter", "estimate", "inverse Hessian", "outer product", "robust"),
                rows,
                List.of("log-likelihood " + TextTable.text(fit.logLikelihood()) + ", " + fit.observations()
                        + " returns"));
    }

    private static String shown(double number) {
        return TextTable.text(number);
    }
}
