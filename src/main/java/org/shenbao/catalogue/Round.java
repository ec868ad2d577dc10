package org.shenbao.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One year's instance of a programme.
 *
 * @param programme code of the programme
 * @param budgetWan what may be awarded in all, in 万元
 * @param publicityWorkingDays how long the notice hangs out, in statutory working days
 */
public record Round(
        long id,
        String programme,
        int year,
        String title,
        RoundState state,
        BigDecimal budgetWan,
        int publicityWorkingDays,
        Instant opensAt,
        int version) {

    private static final Pattern NOTICE =
            Pattern.compile("^(?:.*?关于(?:组织|开展|做好|申报|推荐)*)?(.+?)(?:申报|推荐|征集)*(?:工作)?的?(?:指南|通知)?$");

    /** What is applied for, such as 2019年度省工业互联网发展示范企业: the title without the words of a notice. */
    public String subject() {
        Matcher matcher = NOTICE.matcher(title);
        return matcher.matches() ? matcher.group(1) : title;
    }
}
