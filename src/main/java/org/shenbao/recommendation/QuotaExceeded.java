package org.shenbao.recommendation;

import org.shenbao.support.Problem;

/** More was recommended than the notice allows the body; nothing was sent. */
public class QuotaExceeded extends Problem {

    /** @param wanted how many it would have recommended in all */
    QuotaExceeded(String nameZh, int max, int wanted, String unit) {
        super(
                "quota-exceeded",
                409,
                "超出推荐名额",
                nameZh + "不超过 " + max + " " + unit + "，加上本次推荐将达到 " + wanted + " " + unit + "，请调整推荐名单。");
    }
}
