package org.shenbao.award;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.shenbao.support.Problem;

/** The amount is more than what is left of the round's budget; nothing was awarded. */
public class BudgetExceeded extends Problem {

    private final BigDecimal remainingWan;

    /** Both in 万元. */
    BudgetExceeded(BigDecimal amountWan, BigDecimal remainingWan) {
        super(
                "budget-exceeded",
                409,
                "超出批次预算",
                "拟奖补 " + format(amountWan) + " 万元，本批次预算余额为 " + format(remainingWan) + " 万元，请调整额度后再提交。");
        this.remainingWan = remainingWan;
    }

    public BigDecimal remainingWan() {
        return remainingWan;
    }

    private static String format(BigDecimal wan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(wan);
    }
}
