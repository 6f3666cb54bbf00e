package io.espalier.pricing.emit;

import static org.objectweb.asm.Opcodes.DCONST_0;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import io.espalier.pricing.graph.Node;
import java.util.function.IntConsumer;
import org.objectweb.asm.MethodVisitor;

/**
 * Bytecode of one operation on vectors of {@code jdk.incubator.vector}: operands to the stack, the result in their place.
 *
 * <p>That module is known by its names alone, so that this class loads where it is absent.
 */
final class VectorCode {
    private static final String PACKAGE = "jdk/incubator/vector/";
    private static final String DOUBLES = PACKAGE + "DoubleVector";
    private static final String LONGS = PACKAGE + "LongVector";
    private static final String ANY = "L" + PACKAGE + "Vector;";
    private static final String MASK = "L" + PACKAGE + "VectorMask;";
    private static final String SPECIES = "L" + PACKAGE + "VectorSpecies;";
    private static final String OPERATORS = PACKAGE + "VectorOperators";
    private static final String TO_DOUBLES = ")L" + DOUBLES + ";";
    private static final String TO_LONGS = ")L" + LONGS + ";";
    private static final double ROUNDER = 0x1.8p52;
    private static final double EXPONENT_BIAS = 1023.0;
    private static final long MANTISSA_BITS = 52L;

    private final MethodVisitor code;

    VectorCode(MethodVisitor code) {
        this.code = code;
    }

    /** The number on the stack in every lane. */
    void broadcast(Runnable pushNumber) {
        species();
        pushNumber.run();
        onSpecies("broadcast", "D");
    }

    /** The vector at an element of an array. */
    void load(Runnable pushElement) {
        species();
        pushElement.run();
        onSpecies("fromArray", "[DI");
    }

    /** Stores the vector on the stack. */
    void store(Runnable pushElement) {
        pushElement.run();
        code.visitMethodInsn(INVOKEVIRTUAL, DOUBLES, "intoArray", "([DI)V", false);
    }

    private void species() {
        code.visitFieldInsn(GETSTATIC, DOUBLES, "SPECIES_PREFERRED", SPECIES);
    }

    private void onSpecies(String method, String arguments) {
        code.visitMethodInsn(INVOKESTATIC, DOUBLES, method, "(" + SPECIES + arguments + TO_DOUBLES, false);
    }

    /** Sum of the two vectors on the stack. */
    void add() {
        doubles("add", ANY);
    }

    /** @param push puts the vector of a node on the stack */
    void operation(Node node, IntConsumer push) {
        switch (node.op()) {
            case SUM -> binary("add", node, push);
            case DIFFERENCE -> binary("sub", node, push);
            case PRODUCT -> binary("mul", node, push);
            case QUOTIENT -> binary("div", node, push);
            case MAX -> binary("max", node, push);
            case MIN -> binary("min", node, push);
            case NEGATION -> unary("neg", node, push);
            case ROOT -> unary("sqrt", node, push);
            case ABS -> unary("abs", node, push);
            case POSITIVE_CHOICE -> choice("GT", node, push);
            case ZERO_CHOICE -> choice("EQ", node, push);
            case SCALE -> scale(node, push);
            default ->
                throw new IllegalStateException("an operation must be lowered before it is emitted: op=" + node.op());
        }
    }

    private void unary(String method, Node node, IntConsumer push) {
        push.accept(node.a());
        doubles(method, "");
    }

    private void binary(String method, Node node, IntConsumer push) {
        push.accept(node.a());
        push.accept(node.b());
        doubles(method, ANY);
    }

    /** c, but b in the lanes where a compares so with 0. */
    private void choice(String comparison, Node node, IntConsumer push) {
        push.accept(node.c());
        push.accept(node.b());
        push.accept(node.a());
        operator(comparison, "Comparison");
        code.visitInsn(DCONST_0);
        final String descriptor = "(L" + OPERATORS + "$Comparison;D)" + MASK;
        code.visitMethodInsn(INVOKEVIRTUAL, DOUBLES, "compare", descriptor, false);
        doubles("blend", ANY + MASK);
    }

    /** a 2^h 2^(b - h), h about b/2: both powers are normal numbers, and only the last product rounds. */
    private void scale(Node node, IntConsumer push) {
        push.accept(node.a());
        half(node, push);
        power();
        doubles("mul", ANY);
        push.accept(node.b());
        half(node, push);
        doubles("sub", ANY);
        power();
        doubles("mul", ANY);
    }

    /** b/2 as a whole number. */
    private void half(Node node, IntConsumer push) {
        push.accept(node.b());
        withNumber("mul", 0.5);
        withNumber("add", ROUNDER);
        withNumber("sub", ROUNDER);
    }

    /** 2^h: h plus the bias stands in the last bits of a large sum, and is moved to the place of an exponent. */
    private void power() {
        withNumber("add", ROUNDER + EXPONENT_BIAS);
        code.visitMethodInsn(INVOKEVIRTUAL, DOUBLES, "reinterpretAsLongs", "(" + TO_LONGS, false);
        operator("LSHL", "Binary");
        code.visitLdcInsn(MANTISSA_BITS);
        final String shift = "(L" + OPERATORS + "$Binary;J" + TO_LONGS;
        code.visitMethodInsn(INVOKEVIRTUAL, LONGS, "lanewise", shift, false);
        code.visitMethodInsn(INVOKEVIRTUAL, LONGS, "reinterpretAsDoubles", "(" + TO_DOUBLES, false);
    }

    private void withNumber(String method, double number) {
        code.visitLdcInsn(number);
        doubles(method, "D");
    }

    private void operator(String name, String kind) {
        code.visitFieldInsn(GETSTATIC, OPERATORS, name, "L" + OPERATORS + "$" + kind + ";");
    }

    private void doubles(String method, String arguments) {
        code.visitMethodInsn(INVOKEVIRTUAL, DOUBLES, method, "(" + arguments + TO_DOUBLES, false);
    }
}
