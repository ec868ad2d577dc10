package org.shenbao.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {

    private final ProjectNames names = new ProjectNames();

    @ParameterizedTest
    @CsvSource({
        "海洋装备智能制造管控平台建设项目, 海洋装备智能制造管控平台项目（二期）",
        "基于MES的轮胎生产过程数字化改造, 轮胎生产过程数字化改造项目（MES）",
        "纺织服装个性化定制生产线信息化改造项目, 纺织服装个性化定制生产线信息化升级改造",
        "ＭＥＳ与ＥＲＰ集成应用项目, MES与ERP集成应用",
        "精密铸件全流程质量追溯系统, 精密铸件全流程质量追溯平台建设"
    })
    void one_project_under_two_names_is_recognised(String one, String other) {
        assertThat(names.similarity(one, other)).isGreaterThanOrEqualTo(ProjectNames.ALIKE);
    }

    @ParameterizedTest
    @CsvSource({
        "轮胎生产过程数字化改造项目, 服装生产过程数字化改造项目",
        "海洋装备智能制造管控平台建设项目, 家电智能制造管控平台建设项目",
        "基于5G的智能工厂建设项目, 基于5G的智慧港口建设项目",
        "MES系统建设项目, ERP系统建设项目",
        "产品全生命周期管理（PLM）系统, 设备全生命周期管理系统",
        "数字化车间建设项目, 信息化改造建设项目"
    })
    void projects_that_only_sound_alike_are_left_alone(String one, String other) {
        assertThat(names.similarity(one, other)).isLessThan(ProjectNames.ALIKE);
    }

    @ParameterizedTest
    @CsvSource({"智能工厂, 智能工厂", "项目, 项目"})
    void the_same_name_is_the_same_project(String one, String other) {
        assertThat(names.similarity(one, other)).isEqualTo(1);
    }
}
