package io.espalier.surrogate.select;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.genetics.Chromosome;
import org.apache.commons.math3.genetics.ElitisticListPopulation;
import org.apache.commons.math3.genetics.GeneticAlgorithm;
import org.apache.commons.math3.genetics.MutationPolicy;
import org.apache.commons.math3.genetics.TournamentSelection;
import org.apache.commons.math3.genetics.UniformCrossover;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * One generation after the other by Commons Math: tournaments of three, uniform crossing, one gene redrawn; the best quarter lives on.
 *
 * <p>Commons Math draws from one generator of the whole process. It is ours while a generation is bred, under the lock by which the library
 * guards it, and then what it was; nothing is trained meanwhile.
 */
final class Breeding {
    private static final double SURVIVORS = 0.25;
    private static final double CROSSED = 0.9;
    private static final double MUTATED = 0.4;
    private static final double SWAPPED = 0.5;
    private static final int TOURNAMENT = 3;

    private final Genome genome;
    private final RandomGenerator random;
    private final int size;
    private final GeneticAlgorithm algorithm;

    Breeding(Genome genome, RandomGenerator random, int size) {
        this.genome = genome;
        this.random = random;
        this.size = size;
        MutationPolicy mutation = chromosome -> redrawn((Genome.Spelt) chromosome);
        algorithm = new GeneticAlgorithm(
                new UniformCrossover<Integer>(SWAPPED),
                CROSSED,
                mutation,
                MUTATED,
                new TournamentSelection(TOURNAMENT));
    }

    List<Genome.Spelt> first() {
        return Stream.generate(() -> genome.random(random::nextInt)).limit(size).toList();
    }

    /** The next generation; every one of {@code parents} must have been tried. */
    List<Genome.Spelt> next(List<Genome.Spelt> parents) {
        List<Genome.Spelt> children = new ArrayList<>();
        synchronized (GeneticAlgorithm.class) {
            RandomGenerator before = GeneticAlgorithm.getRandomGenerator();
            GeneticAlgorithm.setRandomGenerator(random);
            try {
                ElitisticListPopulation population =
                        new ElitisticListPopulation(new ArrayList<Chromosome>(parents), size, SURVIVORS);
                algorithm.nextGeneration(population).forEach(child -> children.add((Genome.Spelt) child));
            } finally {
                GeneticAlgorithm.setRandomGenerator(before);
            }
        }
        return children;
    }

    private Genome.Spelt redrawn(Genome.Spelt chromosome) {
        List<Integer> genes = new ArrayList<>(chromosome.genes());
        int gene = random.nextInt(genome.genes());
        genes.set(gene, random.nextInt(genome.choices(gene)));
        return genome.spell(genes);
    }
}
