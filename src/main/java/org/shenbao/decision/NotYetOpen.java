package org.shenbao.decision;

import org.shenbao.support.Problem;

/** A category of a notice that the product does not take applications for yet. */
public class NotYetOpen extends Problem {

    /** @param category its Chinese name */
    public NotYetOpen(String category) {
        super("not-yet-open", 404, "尚未开放", "“" + category + "”尚未开放网上申报和资格自检。");
    }
}
