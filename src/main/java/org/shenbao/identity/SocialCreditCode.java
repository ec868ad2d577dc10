package org.shenbao.identity;

import java.util.Locale;
import java.util.Optional;

/** A unified social credit code (统一社会信用代码): 18 characters, the last computed from the others by GB 32100-2015. */
public record SocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public SocialCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** Reads what somebody typed; empty when it is not a code. */
    public static Optional<SocialCreditCode> parse(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        return isValid(value) ? Optional.of(new SocialCreditCode(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() == WEIGHTS.length + 1
                && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && value.charAt(WEIGHTS.length) == checkCharacter(value);
    }

    /** The 18th character that belongs to the first 17. */
    static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
