package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceErrorsTest {
    private static List<LinearConstraint> named(GarchSpecification specification, String... names) {
        return GarchConstraints.of(specification).stream()
                .filter(constraint ->
                        constraint.pinned() || Arrays.asList(names).contains(constraint.name()))
                .toList();
    }

    /** beta at 0 and persistence at 1 leave alpha no room: mu and omega are free. */
    @Test
    void aParameterBetweenTwoBoundsIsHeld() {
        Face face = FaceErrors.without(4, named(GarchSpecification.plain(), "beta", "persistence"), List.of(3));

        assertEquals(2, face.free());
        assertEquals(0.0, face.expand(new double[] {1.0, 1.0})[2], 1e-15);
    }

    /** Without leverage and with alpha and beta held, persistence says nothing more: mu and nu are free. */
    @Test
    void aBoundOfHeldParametersIsNotCountedTwice() {
        GarchSpecification student = GarchSpecification.plain().withLaw(InnovationLaw.STUDENT_T);

        Face face = FaceErrors.without(6, named(student, "alpha", "persistence"), List.of(1, 2, 3));

        assertEquals(2, face.free());
    }

    /** The inverse of a block, by hand. */
    @Test
    void errorsOnAFaceAreThoseOfItsBlock() {
        double[][] hessian = {{-2.0, -1.0, 7.0}, {-1.0, -3.0, 7.0}, {7.0, 7.0, -1.0}};
        double[][] outer = {{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}};
        Face face = FaceErrors.without(3, List.of(LinearConstraint.floor("z", 3, 2, 0.0)), List.of(2));

        FaceErrors errors = new FaceErrors(face, hessian, outer);

        assertEquals(3.0 / 5.0, errors.inverseHessian()[0][0], 1e-15);
        assertEquals(-1.0 / 5.0, errors.inverseHessian()[0][1], 1e-15);
        assertEquals(1.0, errors.outerProduct()[1][1], 1e-15);
        // (3,-1;-1,2)/5 squared.
        assertEquals(10.0 / 25.0, errors.robust()[0][0], 1e-15);
        assertEquals(0.0, errors.robust()[2][2], 0.0);
    }
}
