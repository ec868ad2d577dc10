package org.shenbao.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;

/** Projects of earlier batches come in from xlsx. */
@ApplicationTest
class ListImportTest {

    private static final String BOUNDARY = "list-of-earlier-batches";
    private static final String[] HEADINGS = {"序号", "单位名称", "统一社会信用代码", "平台名称", "批次"};

    private final Visitor.Visitors visitors;

    ListImportTest(Visitor.Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void a_list_is_taken_in_once_however_often_it_is_sent() throws IOException {
        byte[] list = xlsx(
                new String[] {"1", "济南泉城软件有限公司", "91370102MA3DEM044J", "泉城工业互联网平台", "第一批"},
                new String[] {"2", "烟台沿海装备有限公司", "91370602MA3DEM055G", "沿海装备云平台", "第二批"});
        Visitor province = visitors.browser("sdprovince");

        assertThat(send(province, list).json().get("added").asInt()).isEqualTo(2);
        assertThat(send(province, list).json().get("added").asInt()).isZero();

        assertThat(entries(province)).contains("泉城工业互联网平台", "沿海装备云平台", "第二批");
    }

    @Test
    void a_list_with_a_wrong_row_names_it_and_nothing_of_the_list_is_taken_in() throws IOException {
        byte[] list = xlsx(
                new String[] {"1", "济南历下数科有限公司", "91370102MA3DEM044J", "历下数科平台", "第一批"},
                new String[] {"2", "烟台沿海装备有限公司", "91370602MA3DEM0550", "误填平台", "第二批"});
        Visitor province = visitors.browser("sdprovince");

        Answer answer = send(province, list);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("第 3 行", "统一社会信用代码不正确", "未导入任何内容");
        assertThat(entries(province)).doesNotContain("历下数科平台");
    }

    @Test
    void whoever_does_not_run_the_round_sends_no_list() throws IOException {
        byte[] list = xlsx(new String[] {"1", "济南泉城软件有限公司", "91370102MA3DEM044J", "他人平台", "第一批"});

        assertThat(send(visitors.browser("huangdao"), list).status()).isIn(403, 404);
        assertThat(send(visitors.browser("jinan"), list).status()).isIn(403, 404);
        assertThat(entries(visitors.browser("sdprovince"))).doesNotContain("他人平台");
    }

    private static String path(Visitor visitor) {
        for (var round : visitor.get("/api/rounds").json()) {
            if (round.get("programme").asText().equals("shandong-2020")) {
                return "/api/office/rounds/" + round.get("id").asLong() + "/lists/EARLIER_BATCH";
            }
        }
        throw new AssertionError("no open round of Shandong");
    }

    private static String entries(Visitor visitor) {
        return visitor.get(path(visitor) + "?size=100").body();
    }

    private static Answer send(Visitor visitor, byte[] list) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(list);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(
                path(visitor),
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static byte[] xlsx(String[]... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), HEADINGS);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(i + 1), rows[i]);
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
