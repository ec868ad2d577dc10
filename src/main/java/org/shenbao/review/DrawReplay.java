package org.shenbao.review;

import java.util.List;

/**
 * A draw done again from its record.
 *
 * @param text what was committed to
 * @param commitmentHolds whether its SHA-256 is the one recorded before the draw
 * @param drawn who comes out now
 * @param selectionHolds whether these are the recorded ones, in the same order
 * @param tickets every eligible expert's ticket, lowest first
 */
public record DrawReplay(
        String text,
        String commitment,
        boolean commitmentHolds,
        String witness,
        List<String> drawn,
        boolean selectionHolds,
        List<Ticket> tickets) {

    static DrawReplay of(SealedDraw draw, String witness, String recordedCommitment, List<String> recorded) {
        List<String> drawn = draw.drawn(witness);
        return new DrawReplay(
                draw.text(),
                draw.commitment(),
                draw.commitment().equals(recordedCommitment),
                witness,
                drawn,
                drawn.equals(recorded),
                draw.tickets(witness).stream()
                        .map(ticket -> new Ticket(ticket.expert(), ticket.number()))
                        .toList());
    }

    /** @param number lower-case hex */
    public record Ticket(String expert, String number) {}
}
