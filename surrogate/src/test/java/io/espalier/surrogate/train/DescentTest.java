package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Both descents on labels that a small network itself gave: the least loss is 0, and known. */
class DescentTest {
    private static final int INPUTS = 2;
    private static final Deadline NEVER = Deadline.in(Optional.empty());

    private final Network teacher = Initialisation.spread(INPUTS, List.of(3), Activation.SILU, 5);
    private final ParameterVector shape = ParameterVector.of(teacher);
    private final LeastSquares problem = new LeastSquares(
            taught(teacher, 400),
            Whitening.of(new SobolevLoss(1.0, new double[] {0.5, 0.5}, new double[] {0.3, 0.3}, 1, null, null), INPUTS),
            shape,
            1);

    private static Examples taught(Network teacher, int rows) {
        Examples points = Labels.random(rows, INPUTS, true, 6);
        CurvaturePass pass = new CurvaturePass(teacher);
        double[] x = new double[INPUTS];
        double[] answer = new double[INPUTS];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(points.x(), i * INPUTS, x, 0, INPUTS);
            points.y()[i] = pass.valueAndGradient(x, answer);
            System.arraycopy(answer, 0, points.dy(), i * INPUTS, INPUTS);
            System.arraycopy(points.direction(), i * INPUTS, x, 0, INPUTS);
            pass.hessianTimes(x, answer);
            System.arraycopy(answer, 0, points.hessianTimes(), i * INPUTS, INPUTS);
        }
        return points;
    }

    private double[] nearTheTeacher() {
        SplittableRandom random = new SplittableRandom(8);
        double[] theta = shape.read(teacher);
        for (int p = 0; p < theta.length; p++) {
            theta[p] += 0.2 * random.nextGaussian();
        }
        return theta;
    }

    @Test
    void theTeacherHasNoLoss() {
        assertEquals(0.0, problem.loss(shape.read(teacher)), 1e-28);
    }

    @Test
    void levenbergMarquardtComesBackToTheTeacher() {
        List<Double> losses = new ArrayList<>();

        LevenbergMarquardt.Minimum end = new LevenbergMarquardt(problem, 1e-9, 200)
                .from(nearTheTeacher(), NEVER, (step, loss, theta) -> losses.add(loss));

        assertTrue(end.loss() < 1e-20, "loss=" + end.loss());
        assertArrayEquals(shape.read(teacher), end.theta(), 1e-7);
        for (int k = 1; k < losses.size(); k++) {
            assertTrue(losses.get(k) <= losses.get(k - 1));
        }
    }

    @Test
    void lbfgsComesNearTheTeacherAndNeverUp() {
        List<Double> losses = new ArrayList<>();

        LevenbergMarquardt.Minimum end =
                new Lbfgs(problem, 1e-14, 3000).from(nearTheTeacher(), NEVER, (step, loss, theta) -> losses.add(loss));

        assertTrue(end.loss() < 1e-9, "loss=" + end.loss());
        for (int k = 1; k < losses.size(); k++) {
            assertTrue(losses.get(k) < losses.get(k - 1));
        }
    }

    @Test
    void lbfgsStopsWhenItsJudgeSaysSo() {
        LevenbergMarquardt.Minimum end =
                new Lbfgs(problem, 1e-14, 3000).from(nearTheTeacher(), NEVER, (step, loss, theta) -> step < 3);

        assertEquals(3, end.steps());
    }

    /** Gauss-Newton's matrix is half the Hessian of the loss where nothing is left over: bumps of the gradient there. */
    @Test
    void normalEquationsAreHalfTheBumpedHessianAtTheTeacher() {
        int p = shape.length();
        double[] theta = shape.read(teacher);
        double[] matrix = new double[p * p];
        problem.normalEquations(theta, new double[p], matrix);
        for (int i = 0; i < p; i++) {
            double[] up = new double[p];
            double[] down = new double[p];
            double kept = theta[i];
            theta[i] = kept + 1e-5;
            problem.lossAndGradient(theta, up);
            theta[i] = kept - 1e-5;
            problem.lossAndGradient(theta, down);
            theta[i] = kept;
            for (int j = 0; j < p; j++) {
                // Truncation h^2 times fourth derivatives of order 10: 1e-9.
                assertEquals(0.5 * (up[j] - down[j]) / 2e-5, matrix[i * p + j], 1e-7, i + ", " + j);
            }
        }
    }

    @Test
    void sumsHaveTheSameBitsOnAnyNumberOfThreads() {
        LeastSquares three = new LeastSquares(
                taught(teacher, 2000),
                Whitening.of(
                        new SobolevLoss(1.0, new double[] {0.5, 0.5}, new double[] {0.3, 0.3}, 1, null, null), INPUTS),
                shape,
                3);
        LeastSquares one = new LeastSquares(
                taught(teacher, 2000),
                Whitening.of(
                        new SobolevLoss(1.0, new double[] {0.5, 0.5}, new double[] {0.3, 0.3}, 1, null, null), INPUTS),
                shape,
                1);
        double[] gradient = new double[shape.length()];
        double[] other = new double[shape.length()];

        assertEquals(one.lossAndGradient(nearTheTeacher(), gradient), three.lossAndGradient(nearTheTeacher(), other));
        assertArrayEquals(gradient, other, 0.0);
    }
}
