package org.shenbao.review;

import org.shenbao.support.Problem;

/** After everybody who must step back has done so, not enough experts are left to draw from. */
public class TooFewExperts extends Problem {

    TooFewExperts(int eligible, int seats) {
        super("too-few-experts", 409, "可抽取专家不足", "回避后可抽取的专家只有 " + eligible + " 人，需抽取 " + seats + " 人。请先补充专家库，再行抽取。");
    }
}
