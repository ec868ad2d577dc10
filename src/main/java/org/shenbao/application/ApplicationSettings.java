package org.shenbao.application;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param numberPrefixes letters that a programme or a category contributes to the numbers of receipts
 * @param publicUrl address under which the public reaches this system, printed on receipts
 */
@ConfigurationProperties("shenbao.application")
record ApplicationSettings(
        @DefaultValue Map<String, String> numberPrefixes,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    String prefix(String code) {
        return numberPrefixes.getOrDefault(code, "SB");
    }
}
