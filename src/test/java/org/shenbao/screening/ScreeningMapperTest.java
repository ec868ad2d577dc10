package org.shenbao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.ProjectApplication;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ScreeningMapperTest {

    private static final Instant NOW = Instant.parse("2027-10-25T01:02:03.700Z");
    private static final String HAIZHI = "91370211MA3C000001";
    private static final String LANHAI = "91370214MA3C000002";

    private final ScreeningMapper mapper;
    private final Map<ApplicationId, ProjectApplication> all = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints(new ProjectNames());
    private final Comparison comparison;

    ScreeningMapperTest(@Autowired ScreeningMapper mapper) {
        this.mapper = mapper;
        this.comparison = new Comparison(mapper, new ProjectNames());
    }

    @BeforeEach
    void an_earlier_application_is_known() {
        file(1, HAIZHI, "海洋装备智能制造管控平台建设项目", List.of(line("HT-2026-008", "12345678")));
    }

    @Test
    void an_invoice_used_by_somebody_else_is_found_however_it_is_written() {
        file(2, LANHAI, "数字化车间", List.of(line("HT-2026-900", "№ １２３４５６７８")));

        assertThat(screen(2))
                .extracting(Hit::reason, Hit::otherApplicationId, Hit::ownText, Hit::otherText)
                .containsExactly(
                        tuple(Reason.SAME_INVOICE, new ApplicationId(1), "投资明细第 1 行：№ １２３４５６７８", "投资明细第 1 行：12345678"));
    }

    @Test
    void the_same_contract_and_enterprise_are_found() {
        file(2, HAIZHI, "数字化车间", List.of(line("ht2026008", "87654321")));

        assertThat(screen(2)).extracting(Hit::reason).containsExactly(Reason.SAME_CONTRACT, Reason.SAME_ENTERPRISE);
    }

    @Test
    void a_similar_project_of_another_enterprise_is_found_with_its_degree() {
        file(2, LANHAI, "海洋装备智能制造管控平台项目（二期）", List.of(line("A-2027-001", "11112222")));

        assertThat(screen(2)).singleElement().satisfies(hit -> {
            assertThat(hit.reason()).isEqualTo(Reason.SIMILAR_PROJECT);
            assertThat(hit.similarityPercent()).isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void a_false_friend_is_left_alone() {
        file(2, LANHAI, "家电智能制造管控平台建设项目", List.of(line("HT-2026-080", "12345679")));

        assertThat(screen(2)).isEmpty();
    }

    @Test
    void an_invoice_counted_twice_in_one_application_is_found() {
        file(2, LANHAI, "数字化车间", List.of(line("A-2027-001", "11112222"), line("A-2027-002", "11112222")));

        assertThat(screen(2))
                .extracting(Hit::reason, Hit::ownText)
                .containsExactly(tuple(Reason.REPEATED_INVOICE, "投资明细第 2 行：11112222"));
    }

    @Test
    void an_application_that_no_longer_counts_is_left_out() {
        file(2, HAIZHI, "海洋装备智能制造管控平台建设项目", List.of(line("HT-2026-008", "12345678")));
        all.remove(new ApplicationId(1));

        assertThat(screen(2)).isEmpty();
    }

    @Test
    void a_new_dossier_takes_the_place_of_the_last() {
        ApplicationId id = new ApplicationId(1);
        mapper.forget(id);
        file(1, HAIZHI, "海洋装备", List.of(line("HT-2026-010", "99990000")));

        assertThat(mapper.of(id))
                .filteredOn(print -> print.kind() == Fingerprint.Kind.INVOICE)
                .extracting(Fingerprint::fingerprint)
                .containsExactly("99990000");
    }

    @Test
    void hits_come_back_as_they_were_stored() {
        Hit hit = new Hit(new ApplicationId(2), new ApplicationId(1), Reason.SIMILAR_PROJECT, "𠮷祥", "吉祥", 61);
        mapper.rememberHits(List.of(hit));
        mapper.rememberRun(new ApplicationId(2), NOW, 1);

        assertThat(mapper.hits(new ApplicationId(2))).containsExactly(hit);
        assertThat(mapper.screenedAt(new ApplicationId(2))).contains(NOW);
        assertThat(mapper.forgetHits(new ApplicationId(2))).isEqualTo(1);
        assertThat(mapper.forgetRun(new ApplicationId(2))).isEqualTo(1);
    }

    private List<Hit> screen(long id) {
        ApplicationId own = new ApplicationId(id);
        List<Fingerprint> prints = mapper.of(own);
        List<Hit> hits = new ArrayList<>(comparison.within(prints));
        hits.addAll(comparison.with(application(own), prints, this::known));
        return hits;
    }

    private ProjectApplication application(ApplicationId id) {
        return java.util.Objects.requireNonNull(all.get(id));
    }

    private Map<ApplicationId, ProjectApplication> known(Set<ApplicationId> ids) {
        Map<ApplicationId, ProjectApplication> found = new HashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }

    private void file(long id, String creditCode, String project, List<Map<String, Object>> lines) {
        ApplicationId own = new ApplicationId(id);
        ProjectApplication application = new ProjectApplication(
                own,
                7,
                "qingdao-2020",
                "qd-integration",
                creditCode,
                "青岛某某有限公司",
                project,
                "qd-district-miit.huangdao",
                "QD2027-LH-00000" + id,
                "city-recheck",
                null,
                NOW,
                null,
                null,
                1,
                "x",
                NOW,
                NOW,
                NOW,
                NOW,
                null);
        all.put(own, application);
        Dossier dossier =
                new Dossier(own, 1, Map.of("spendingLines", lines), List.of(), List.of(), "ab", "eligible", "x", NOW);
        mapper.remember(fingerprints.of(application, dossier));
    }

    private static Map<String, Object> line(String contract, String invoice) {
        return Map.of("contractNo", contract, "invoiceNo", invoice, "amountWan", 10);
    }
}
