package io.espalier.surrogate.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.util.LocalizedFormats;
import org.apache.commons.math3.genetics.AbstractListChromosome;
import org.apache.commons.math3.genetics.InvalidRepresentationException;

/**
 * How genes spell a candidate: number of layers, width of each layer that there may be, rate, weight of gradients; each gene is a position in
 * the space's list. Widths of layers beyond the depth are silent.
 */
final class Genome {
    private final ComplexitySpace space;
    private final Trials trials;
    private final List<Integer> choices;

    Genome(ComplexitySpace space, Trials trials) {
        this.space = space;
        this.trials = trials;
        List<Integer> counts = new ArrayList<>();
        counts.add(space.deepest());
        IntStream.range(0, space.deepest())
                .forEach(layer -> counts.add(space.widths().size()));
        counts.add(space.rates().size());
        counts.add(space.gradientWeights().size());
        choices = List.copyOf(counts);
    }

    int genes() {
        return choices.size();
    }

    /** How many values gene {@code g} may take. */
    int choices(int g) {
        return choices.get(g);
    }

    /** One whose genes are drawn, each below the number that {@code random} is given. */
    Spelt random(IntUnaryOperator random) {
        return spell(choices.stream().map(random::applyAsInt).toList());
    }

    Spelt spell(List<Integer> genes) {
        return new Spelt(genes);
    }

    /** A chromosome; fit in as much as its error is low, and only once it was tried. */
    final class Spelt extends AbstractListChromosome<Integer> {

        private Spelt(List<Integer> genes) {
            super(genes);
        }

        @Override
        protected void checkValidity(List<Integer> genes) {
            boolean valid = genes.size() == choices.size()
                    && IntStream.range(0, genes.size())
                            .allMatch(g -> genes.get(g) >= 0 && genes.get(g) < choices.get(g));
            if (!valid) {
                throw new InvalidRepresentationException(LocalizedFormats.SIMPLE_MESSAGE, "genes=" + genes);
            }
        }

        @Override
        public Spelt newFixedLengthChromosome(List<Integer> genes) {
            return new Spelt(genes);
        }

        @Override
        public double fitness() {
            return -trials.of(candidate()).error();
        }

        List<Integer> genes() {
            return getRepresentation();
        }

        Candidate candidate() {
            List<Integer> genes = genes();
            int deepest = space.deepest();
            List<Integer> hidden = IntStream.rangeClosed(1, genes.get(0) + 1)
                    .mapToObj(layer -> space.widths().get(genes.get(layer)))
                    .toList();
            return new Candidate(
                    hidden,
                    space.rates().get(genes.get(1 + deepest)),
                    space.gradientWeights().get(genes.get(2 + deepest)));
        }
    }
}
