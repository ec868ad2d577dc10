package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void the_order_of_keys_and_the_scale_of_numbers_do_not_matter() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", new BigDecimal("612.50"));
        one.put("a", List.of(true, 1));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", List.of(true, new BigDecimal("1.0")));
        other.put("b", new BigDecimal("612.5"));
        other.put("c", null);

        assertThat(CanonicalJson.of(one))
                .isEqualTo("{\"a\":[true,1],\"b\":612.5}")
                .isEqualTo(CanonicalJson.of(other));
    }

    @Test
    void large_and_small_numbers_are_plain_decimals() {
        assertThat(CanonicalJson.of(List.of(new BigDecimal("1E+6"), new BigDecimal("0.00"), 1_000_000)))
                .isEqualTo("[1000000,0,1000000]");
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        Map<String, Object> answers = Map.of("名称", "“𠮷祥”\n\\", "rows", List.of(Map.of()), "n", new BigDecimal("0.1"));

        String json = CanonicalJson.of(answers);

        assertThat(CanonicalJson.of(Answers.parse(json))).isEqualTo(json);
    }
}
