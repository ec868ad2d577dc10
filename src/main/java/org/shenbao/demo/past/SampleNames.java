package org.shenbao.demo.past;

import java.util.List;
import java.util.Random;
import org.shenbao.identity.SocialCreditCode;

/** What enterprises and projects of an imagined round are called: nobody takes them for real ones. */
final class SampleNames {

    private static final List<String> TRADES =
            List.of("数控装备", "工业软件", "智能家电", "汽车零部件", "精密模具", "轨道装备", "海工装备", "新材料", "生物制药", "纺织服装", "食品机械", "电子信息");
    private static final List<String> PROJECTS = List.of(
            "数字化车间建设项目",
            "工业互联网平台项目",
            "智能工厂升级项目",
            "设备上云改造项目",
            "供应链协同项目",
            "质量追溯系统项目",
            "能耗优化项目",
            "柔性生产线项目",
            "数字孪生应用项目",
            "安全生产监测项目");
    private static final String LAST_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;

    SampleNames(long seed) {
        this.random = new Random(seed);
    }

    /** @param region six digits of GB/T 2260 */
    static String creditCode(String region, int serial) {
        String code = "91%sMAPAN%04d".formatted(region, serial);
        return LAST_CHARACTERS
                .chars()
                .mapToObj(last -> code + (char) last)
                .filter(whole -> SocialCreditCode.parse(whole).isPresent())
                .findFirst()
                .orElseThrow();
    }

    String enterprise(int serial) {
        return "示例企业%04d号（%s）".formatted(serial, TRADES.get(random.nextInt(TRADES.size())));
    }

    String project() {
        return "示例·" + PROJECTS.get(random.nextInt(PROJECTS.size()));
    }
}
