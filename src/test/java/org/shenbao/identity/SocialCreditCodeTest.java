package org.shenbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91370211MA3DEM0195", "91350100M000100Y43", " 91370214ma3dem027b "})
    void a_code_with_the_right_check_character_is_one(String typed) {
        assertThat(SocialCreditCode.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91370211MA3DEM0194", "91370211MA3DEM019", "91370211MA3DEM01955", "9137O211MA3DEM0195"})
    void anything_else_is_none(String typed) {
        assertThat(SocialCreditCode.parse(typed)).isEmpty();
    }

    @Test
    void every_single_mistyped_digit_is_noticed() {
        String code = "91370211MA3DEM0195";
        for (int i = 0; i < 17; i++) {
            char wrong = code.charAt(i) == '1' ? '2' : '1';
            assertThat(SocialCreditCode.parse(code.substring(0, i) + wrong + code.substring(i + 1)))
                    .isEmpty();
        }
    }
}
