package org.livebridge.wasm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import run.endive.runtime.TrapException;

@NullMarked
class CowMemoryTests {
    private static final int PAGE = 65_536;

    @Test
    void writesOfOneInstanceAreNotSeenByAnother() {
        CowMemory first = new CowMemory(2, 4);
        first.writeI32(10, 42);
        PageSnapshot snapshot = first.snapshot();
        CowMemory one = new CowMemory(snapshot, 4);
        CowMemory two = new CowMemory(snapshot, 4);
        one.writeI32(10, 1);
        two.writeLong(PAGE - 4, 0x1122334455667788L);
        first.writeI32(10, 7);
        assertThat(one.readInt(10)).isEqualTo(1);
        assertThat(two.readInt(10)).isEqualTo(42);
        assertThat(two.readLong(PAGE - 4)).isEqualTo(0x1122334455667788L);
        assertThat(one.readLong(PAGE - 4)).isZero();
        assertThat(new CowMemory(snapshot, 4).readInt(10)).isEqualTo(42);
    }

    @Test
    void readsAndWritesAcrossPages() {
        CowMemory memory = new CowMemory(2, 2);
        memory.writeShort(PAGE - 1, (short) 0x8182);
        assertThat(memory.readShort(PAGE - 1)).isEqualTo((short) 0x8182);
        memory.writeI32(PAGE - 2, 0x81828384);
        assertThat(memory.readInt(PAGE - 2)).isEqualTo(0x81828384);
        byte[] bytes = {1, 2, 3, 4, 5};
        memory.write(PAGE - 3, bytes, 0, 5);
        assertThat(memory.readBytes(PAGE - 3, 5)).isEqualTo(bytes);
        memory.copy(PAGE - 2, PAGE - 3, 5);
        assertThat(memory.readBytes(PAGE - 2, 5)).isEqualTo(bytes);
        memory.fill((byte) 9, PAGE - 1, PAGE + 1);
        assertThat(memory.readShort(PAGE - 1)).isEqualTo((short) 0x0909);
    }

    @Test
    void trapsOutsideAndLeavesNothingHalfWritten() {
        CowMemory memory = new CowMemory(1, 1);
        assertThatThrownBy(() -> memory.writeLong(PAGE - 4, -1)).isInstanceOf(TrapException.class);
        assertThat(memory.readInt(PAGE - 4)).isZero();
        assertThatThrownBy(() -> memory.read(-1)).isInstanceOf(TrapException.class);
        assertThatThrownBy(() -> memory.write(PAGE - 1, new byte[2], 0, 2))
                .isInstanceOf(TrapException.class);
        assertThatThrownBy(() -> memory.readBytes(0, -1)).isInstanceOf(TrapException.class);
    }

    @Test
    void growsToItsMaximumAndRemembersARefusal() {
        CowMemory memory = new CowMemory(1, 2);
        assertThat(memory.grow(1)).isEqualTo(1);
        assertThat(memory.refusedGrowth()).isFalse();
        assertThat(memory.grow(1)).isEqualTo(-1);
        assertThat(memory.refusedGrowth()).isTrue();
        assertThat(memory.pages()).isEqualTo(2);
    }
}
