package org.shenbao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundSettingsTest {

    private final RoundSettings settings = new RoundSettings(BigDecimal.TEN, 5, Map.of("shandong-2020", "SD"));

    @Test
    void two_programmes_never_number_alike() {
        assertThat(settings.letters("shandong-2020")).isEqualTo("SD");
        assertThat(settings.letters("hunan-2021")).isEqualTo("HUNAN-2021-");
        assertThat(settings.letters("hunan-2022")).isNotEqualTo(settings.letters("hunan-2021"));
    }
}
