package org.livebridge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class JsonTests {
    record Row(int status, String ip, List<String> error) {}

    @Test
    void keepsTypesAndOrderThroughReadingAndWriting() {
        String text =
                "{\"b\":1,\"a\":\"1\",\"n\":null,\"l\":[true,2.50,{}],\"big\":9007199254740993}";
        assertThat(Json.write(Json.parse(text))).isEqualTo(text);
    }

    @Test
    void writesRecordsByTheirComponents() {
        assertThat(Json.write(new Row(1, "203.0.113.4", List.of())))
                .isEqualTo("{\"status\":1,\"ip\":\"203.0.113.4\",\"error\":[]}");
    }

    @Test
    void refusesWhatIsNoJsonWithASentence() {
        for (String text : List.of("", "{", "[1,]", "1 2", "nope")) {
            assertThatThrownBy(() -> Json.parse(text))
                    .as(text)
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessageMatching("(This|The|There).*");
        }
    }
}
