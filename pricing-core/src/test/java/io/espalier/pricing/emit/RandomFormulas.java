package io.espalier.pricing.emit;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.graph.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Formulas made up at random, of moderate size everywhere: what grows or has a pole is kept in bounds first. */
final class RandomFormulas {
    static final int INPUTS = 3;
    private static final int OPERATIONS = 25;

    private RandomFormulas() {}

    /** A formula in which later operations use earlier results again. */
    static Expression formula(long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final List<Expression> made = new ArrayList<>();
        for (int k = 0; k < INPUTS; k++) {
            made.add(Expression.input(k, 0.0));
        }
        for (int k = 0; k < OPERATIONS; k++) {
            made.add(bounded(operation(random, made)));
        }
        Expression all = made.get(0).plus(made.get(1)).plus(made.get(2));
        for (int k = made.size() - 4; k < made.size(); k++) {
            all = all.plus(made.get(k));
        }
        return all;
    }

    private static Expression bounded(Expression x) {
        return x.tanh();
    }

    private static Expression operation(SplittableRandom random, List<Expression> made) {
        final Expression a = pick(random, made);
        final Expression b = pick(random, made);
        return switch (random.nextInt(16)) {
            case 0 -> a.plus(b);
            case 1 -> a.minus(b);
            case 2 -> a.times(b);
            case 3 -> a.dividedBy(b.square().plus(0.5));
            case 4 -> a.max(b);
            case 5 -> a.min(b);
            case 6 -> a.select(b, pick(random, made));
            case 7 -> a.square().plus(0.25).sqrt();
            case 8 -> a.exp();
            case 9 -> a.abs().times(b);
            case 10 -> a.positivePart().minus(b.times(0.5));
            case 11 -> a.step().times(b);
            case 12 -> a.map(Elementary.LOGISTIC).dividedBy(3.0);
            case 13 -> a.normalCdf().plus(1.5);
            case 14 -> a.square().plus(1.0).log().negate();
            default -> a.plus(2.5).pow(-1.5);
        };
    }

    /** Mostly late ones, so that the formula is deep. */
    private static Expression pick(SplittableRandom random, List<Expression> made) {
        final int from = random.nextInt(3) == 0 ? 0 : Math.max(0, made.size() - 5);
        return made.get(random.nextInt(from, made.size()));
    }
}
