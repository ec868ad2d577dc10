package org.shenbao.screening;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Invoice and contract numbers as people type them, reduced to what identifies the paper. */
final class DocumentNumbers {

    private static final Pattern SEPARATORS = Pattern.compile("[,，;；、\\s]+|(?<=\\d)/(?=\\d{6,})");
    private static final Pattern NOISE = Pattern.compile("[^\\p{Alnum}\\p{IsHan}]");
    private static final Pattern LABEL = Pattern.compile("^(?:NO|发票号码?|合同编?号|编号)+");
    private static final Set<String> NOTHING = Set.of("无", "暂无", "待定", "略", "NA", "NONE", "NIL", "");

    private DocumentNumbers() {}

    /** Several numbers may stand in one cell. What is shorter than four characters identifies nothing. */
    static List<String> of(String cell) {
        return Stream.of(SEPARATORS.split(Normalizer.normalize(cell, Normalizer.Form.NFKC)))
                .map(DocumentNumbers::normalised)
                .filter(number -> number.length() >= 4 && !NOTHING.contains(number))
                .filter(number -> number.chars().anyMatch(Character::isDigit))
                .distinct()
                .toList();
    }

    private static String normalised(String number) {
        String bare = NOISE.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        return LABEL.matcher(bare).replaceFirst("");
    }
}
