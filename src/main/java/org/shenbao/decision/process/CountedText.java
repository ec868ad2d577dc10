package org.shenbao.decision.process;

/** A text that a regular expression reads on somebody's account: some expressions read the same characters for ever. */
record CountedText(CharSequence text, EvaluationBudget budget) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.readCharacters(1);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        budget.readCharacters((long) end - start);
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
