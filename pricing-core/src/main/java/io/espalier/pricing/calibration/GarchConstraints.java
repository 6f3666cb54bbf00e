package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.MU;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;

import java.util.ArrayList;
import java.util.List;

/** Where the parameters of a sample of unit variance may lie: omega > 0, alpha, beta >= 0, persistence < 1, and 2 < nu. */
final class GarchConstraints {
    static final String LEVERAGED_ALPHA = "alpha+leverage";
    static final String PERSISTENCE = "persistence";
    static final String NU = "nu";

    /** Strict limits are kept by this much: the likelihood is continuous there, and nearer would be the same to its last digits. */
    private static final double OMEGA_FLOOR = 1e-12;

    private static final double PERSISTENCE_GAP = 1e-10;

    /** 1/nu: beyond 500 degrees of freedom the law is the normal one, at 2 it has no variance. */
    static final double MOST_NU = 500.0;

    private static final double LEAST_NU = 2.05;

    private GarchConstraints() {}

    static List<LinearConstraint> of(GarchSpecification specification) {
        final int size = specification.size();
        final List<LinearConstraint> all = new ArrayList<>();
        if (specification.mean() == MeanChoice.ZERO) {
            all.add(LinearConstraint.pin("mu", size, MU, 0.0));
        }
        if (specification.varianceTargeting()) {
            all.add(LinearConstraint.pin("omega", size, OMEGA, 0.0));
        } else {
            all.add(LinearConstraint.floor("omega", size, OMEGA, OMEGA_FLOOR));
        }
        all.add(LinearConstraint.floor("alpha", size, ALPHA, 0.0));
        all.add(LinearConstraint.floor("beta", size, BETA, 0.0));
        all.add(persistence(size));
        leverage(specification, all);
        if (size > VarianceState.SIZE) {
            all.add(LinearConstraint.floor(NU, size, VarianceState.SIZE, 1.0 / MOST_NU));
            all.add(ceilingOfShape(size));
        }
        return all;
    }

    private static LinearConstraint persistence(int size) {
        final double[] normal = new double[size];
        normal[ALPHA] = -1.0;
        normal[BETA] = -1.0;
        if (size > LEVERAGE) {
            normal[LEVERAGE] = -0.5;
        }
        return new LinearConstraint(PERSISTENCE, normal, PERSISTENCE_GAP - 1.0, false);
    }

    private static void leverage(GarchSpecification specification, List<LinearConstraint> all) {
        final int size = specification.size();
        if (specification.leverage()) {
            final double[] normal = new double[size];
            normal[ALPHA] = 1.0;
            normal[LEVERAGE] = 1.0;
            all.add(new LinearConstraint(LEVERAGED_ALPHA, normal, 0.0, false));
        } else if (size > LEVERAGE) {
            all.add(LinearConstraint.pin("leverage", size, LEVERAGE, 0.0));
        }
    }

    private static LinearConstraint ceilingOfShape(int size) {
        final double[] normal = new double[size];
        normal[VarianceState.SIZE] = -1.0;
        return new LinearConstraint(NU, normal, -1.0 / LEAST_NU, false);
    }
}
