package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.D2I;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.DCONST_0;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import io.espalier.pricing.algebra.UnaryFunction;
import io.espalier.pricing.graph.Node;
import io.espalier.pricing.graph.Op;
import io.espalier.pricing.math.Exponential;
import java.util.function.IntConsumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Bytecode of one operation on doubles: operands to the stack, the result in their place. */
final class ScalarCode {
    private static final String MATH = Type.getInternalName(Math.class);
    private static final String EXPONENTIAL = Type.getInternalName(Exponential.class);
    private static final String FUNCTION = Type.getInternalName(UnaryFunction.class);

    private final MethodVisitor code;
    private final Functions functions;

    ScalarCode(MethodVisitor code, Functions functions) {
        this.code = code;
        this.functions = functions;
    }

    /** @param push puts the value of a node on the stack */
    void operation(Node node, IntConsumer push) {
        final Op op = node.op();
        if (op.isCall()) {
            call(node, push);
        } else if (op == Op.POSITIVE_CHOICE) {
            choice(node, IFLE, push);
        } else if (op == Op.ZERO_CHOICE) {
            choice(node, IFNE, push);
        } else {
            for (int k = 0; k < op.operands(); k++) {
                push.accept(node.operand(k));
            }
            arithmetic(op);
        }
    }

    private void arithmetic(Op op) {
        switch (op) {
            case SUM -> code.visitInsn(DADD);
            case DIFFERENCE -> code.visitInsn(DSUB);
            case PRODUCT -> code.visitInsn(DMUL);
            case QUOTIENT -> code.visitInsn(DDIV);
            case NEGATION -> code.visitInsn(DNEG);
            case ROOT -> invoke(MATH, "sqrt", "(D)D");
            case ABS -> invoke(MATH, "abs", "(D)D");
            case MAX -> invoke(MATH, "max", "(DD)D");
            case MIN -> invoke(MATH, "min", "(DD)D");
            case EXP -> invoke(EXPONENTIAL, "exp", "(D)D");
            case SCALE -> {
                code.visitInsn(D2I);
                invoke(EXPONENTIAL, "scale", "(DI)D");
            }
            default -> throw new IllegalStateException("an operation must be lowered before it is emitted: op=" + op);
        }
    }

    private void invoke(String owner, String name, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
    }

    private void call(Node node, IntConsumer push) {
        code.visitFieldInsn(GETSTATIC, functions.owner(), functions.field(node.function()), "L" + FUNCTION + ";");
        for (int k = 0; k < node.op().operands(); k++) {
            push.accept(node.operand(k));
        }
        final String method =
                switch (node.op()) {
                    case MAP -> "value";
                    case SLOPE -> "slope";
                    default -> "curvature";
                };
        code.visitMethodInsn(INVOKEINTERFACE, FUNCTION, method, node.op() == Op.MAP ? "(D)D" : "(DD)D", true);
    }

    /** b unless the jump is taken on a against 0, a NaN being below; then c. */
    private void choice(Node node, int jump, IntConsumer push) {
        final Label otherwise = new Label();
        final Label end = new Label();
        push.accept(node.a());
        code.visitInsn(DCONST_0);
        code.visitInsn(DCMPL);
        code.visitJumpInsn(jump, otherwise);
        push.accept(node.b());
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(otherwise);
        push.accept(node.c());
        code.visitLabel(end);
    }
}
