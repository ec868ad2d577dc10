package org.shenbao.application;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param categoryLetters what a category contributes to the numbers of receipts
 * @param publicUrl address under which the public reaches this system, printed on receipts
 */
@ConfigurationProperties("shenbao.application")
record ApplicationSettings(
        @DefaultValue Map<String, String> categoryLetters,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    String letters(String category) {
        return categoryLetters.getOrDefault(category, "SB");
    }
}
