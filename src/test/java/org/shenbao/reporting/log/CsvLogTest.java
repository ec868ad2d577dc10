package org.shenbao.reporting.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvLogTest {

    private static final Instant MORNING = Instant.parse("2020-09-14T01:30:00.250Z");

    private static final Trace TRACE = new Trace(
            "QD2020-0001",
            "青岛市工业互联网高质量发展项目申报",
            "=集成应用",
            "市南区工业和信息化局",
            null,
            List.of(
                    new Trace.Step(
                            11,
                            "初审申报材料",
                            "区市初审",
                            "UserTask_PreliminaryReview",
                            2,
                            "office",
                            "市南区工业和信息化局",
                            "return",
                            "退回补正",
                            MORNING,
                            MORNING.plusSeconds(3600)),
                    new Trace.Step(
                            12,
                            "补正",
                            "企业补正",
                            "CallActivity_Supplement",
                            2,
                            "applicant",
                            null,
                            null,
                            null,
                            MORNING,
                            null)));

    @Test
    void every_stay_is_a_line_in_the_words_of_people() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvLog.write(out, List.of(TRACE).iterator());

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "\uFEFF申报编号,项目,申报类别,推荐单位,环节,节点,流程版本,等待对象,办理单位,进入时间,离开时间,办理结果,最终结果",
                        "QD2020-0001,青岛市工业互联网高质量发展项目申报,'=集成应用,市南区工业和信息化局,区市初审,初审申报材料,2,主管部门,市南区工业和信息化局,"
                                + "2020-09-14 09:30:00,2020-09-14 10:30:00,退回补正,",
                        "QD2020-0001,青岛市工业互联网高质量发展项目申报,'=集成应用,市南区工业和信息化局,企业补正,补正,2,申报单位,," + "2020-09-14 09:30:00,,,");
    }

    @Test
    void a_reader_who_goes_away_ends_either_file_alike() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> CsvLog.write(
                        gone, Stream.generate(() -> TRACE).limit(9000).iterator()))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> XesFile.write(
                        gone, "日志", Stream.generate(() -> TRACE).limit(9000).iterator()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
