package org.livebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How queries and forms are read. */
@NullMarked
class ParametersTests {
    @Test
    void decodesAsBrowsersEncode() {
        assertThat(Parameters.parse("a=1+2&b=%C3%BC%26&c&=d").toMap())
                .isEqualTo(Map.of("a", "1 2", "b", "ü&", "c", "", "", "d"));
    }

    @Test
    void keepsABrokenPercentAsItIs() {
        assertThat(Parameters.parse("a=100%&b=%zz&c=%4").toMap())
                .isEqualTo(Map.of("a", "100%", "b", "%zz", "c", "%4"));
    }

    @Test
    void takesOtherBytesForLatin1() {
        assertThat(Parameters.parse("a=%FC").first("a")).hasValue("ü");
    }

    @Test
    void numbersANameThatComesAgain() {
        assertThat(Parameters.parse("x=1&x=2&x=3").toMap().entrySet())
                .extracting(Map.Entry::toString)
                .containsExactly("x=1", "x-1=2", "x-2=3");
    }
}
