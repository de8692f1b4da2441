package org.livebridge.interpreters.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** Splits a function that leaves its blocks in every way, and runs what became of it. */
@NullMarked
@DisplayName("A split module")
class SplitModuleTests {
    private static final int ARGUMENT = 0;
    private static final int SUM = 1;
    private static final int WIDE = 2;
    private static final int COUNT = 3;

    @Test
    @DisplayName("answers as it did before, however short its pieces are")
    void answersTheSame() {
        byte[] module = module();
        ExportFunction before = function(module);
        for (int longest : new int[] {4, 9, 20, 60, 1000}) {
            SplitModule.Outcome outcome = SplitModule.split(module, 0, longest, List.of());
            assertThat(outcome.functions()).isEqualTo(1);
            ExportFunction after = function(outcome.module());
            for (int argument = 0; argument < 60; argument++) {
                assertThat(after.apply(argument)).isEqualTo(before.apply(argument));
            }
        }
        assertThat(SplitModule.split(module, 0, 9, List.of()).pieces()).isPositive();
        assertThat(SplitModule.split(module, 10_000, 9, List.of()).pieces()).isZero();
    }

    private static ExportFunction function(byte[] module) {
        return Instance.builder(Parser.parse(module)).build().export("f");
    }

    /**
     * {@code f(n)}: a loop whose rounds go one of four ways by a branch table, with a value that
     * leaves a block, a return from inside, and locals of two types.
     */
    private static byte[] module() {
        Op table = new Op(Op.BR_TABLE);
        table.labels = new int[] {0, 1, 2, 3};
        Op none = Op.block(Op.BLOCK, List.of(get(COUNT), number(3), plain(0x71), table));
        List<Op> first = new ArrayList<>(List.of(none));
        first.addAll(add(SUM, 7));
        first.add(branch(2));
        List<Op> second = new ArrayList<>(List.of(Op.block(Op.BLOCK, first)));
        second.addAll(List.of(get(WIDE), get(SUM), plain(0xac), plain(0x7c), set(WIDE)));
        second.addAll(add(SUM, 1));
        second.add(branch(1));
        List<Op> third = new ArrayList<>(List.of(Op.block(Op.BLOCK, second)));
        third.addAll(List.of(get(SUM), number(90), plain(0x4a)));
        third.add(Op.block(Op.IF, List.of(get(SUM), plain(Op.RETURN))));
        third.addAll(List.of(get(SUM), number(3), plain(0x6c), set(SUM)));
        List<Op> round = new ArrayList<>(List.of(Op.block(Op.BLOCK, third)));
        Op valued = Op.block(Op.BLOCK, List.of(get(SUM), get(COUNT), conditional(0)));
        valued.index = Frame.I32;
        valued.body.addAll(List.of(plain(Op.DROP), get(WIDE), plain(0xa7)));
        round.addAll(List.of(valued, set(SUM)));
        round.addAll(List.of(get(SUM), number(1000), plain(0x4a), conditional(1)));
        round.addAll(add(COUNT, -1));
        round.addAll(List.of(get(COUNT), number(0), plain(0x4a), conditional(0)));
        Op all = Op.block(Op.BLOCK, List.of(Op.block(Op.LOOP, round)));
        List<Op> body = new ArrayList<>(List.of(get(ARGUMENT), set(COUNT), all));
        body.addAll(List.of(get(SUM), get(WIDE), plain(0xa7), plain(Op.ADD)));
        return encoded(body);
    }

    private static byte[] encoded(List<Op> body) {
        Output code = new Output().unsigned(3);
        for (byte type : new byte[] {Frame.I32, Frame.I64, Frame.I32}) {
            code.unsigned(1).octet(type);
        }
        Encoder.write(body, code);
        code.octet(Op.END);
        Output module = new Output().octets(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        section(module, 1, new Output().octets(new byte[] {1, 0x60, 1, 0x7f, 1, 0x7f}));
        section(module, 2, new Output().unsigned(0));
        section(module, 3, new Output().unsigned(1).unsigned(0));
        section(module, 5, new Output().octets(new byte[] {1, 0, 1}));
        section(module, 6, new Output().unsigned(0));
        section(module, 7, new Output().octets(new byte[] {1, 1, 'f', 0, 0}));
        section(module, 10, new Output().unsigned(1).sized(code));
        return module.bytes();
    }

    private static void section(Output module, int id, Output content) {
        module.octet(id).sized(content);
    }

    private static Op get(int local) {
        return local(Op.LOCAL_GET, local);
    }

    private static Op set(int local) {
        return local(Op.LOCAL_SET, local);
    }

    private static Op local(int code, int local) {
        Op op = new Op(code);
        op.index = local;
        return op;
    }

    private static List<Op> add(int local, int value) {
        return List.of(get(local), number(value), plain(Op.ADD), set(local));
    }

    private static Op number(int value) {
        return Op.constant(value);
    }

    private static Op plain(int code) {
        return new Op(code);
    }

    private static Op branch(int label) {
        return Op.of(Op.BR, label);
    }

    private static Op conditional(int label) {
        return Op.of(Op.BR_IF, label);
    }

    @Test
    void anEditIsMadeOnlyWhereItsBytesAreFoundExactlyOnce() {
        byte[] body = {0x00, 0x10, 0x21, 0x01, 0x0b};
        assertThat(new BodyEdit(0, "1021", "41001001").applyTo(body))
                .containsExactly(0x00, 0x41, 0x00, 0x10, 0x01, 0x01, 0x0b);
        assertThatThrownBy(() -> new BodyEdit(0, "0102", "00").applyTo(body))
                .hasMessageContaining("exactly once");
        assertThatThrownBy(() -> new BodyEdit(0, "0b", "00").applyTo(new byte[] {0x0b, 0x0b}))
                .hasMessageContaining("exactly once");
    }
}
