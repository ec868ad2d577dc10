package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@MapperTest
class PackageMapperTest {

    private static final Instant NOW = Instant.parse("2027-10-20T01:02:03.700Z");
    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String CENTRE = "qd-service-centre";

    private final PackageMapper mapper;

    PackageMapperTest(@Autowired PackageMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void a_body_has_one_open_package_in_a_round() {
        long id = aPackage(7, 1);

        assertThat(mapper.composing(7, HUANGDAO)).map(RecommendationPackage::id).contains(id);
        assertThat(mapper.lastSeq(7, HUANGDAO)).isEqualTo(1);
        assertThatThrownBy(() -> aPackage(7, 1)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void applications_queue_up_in_the_order_in_which_they_pass() {
        long id = aPackage(7, 1);
        mapper.addItem(id, new ApplicationId(31));
        mapper.addItem(id, new ApplicationId(12));

        assertThat(mapper.items(List.of(id)))
                .extracting(PackageItem::applicationId, PackageItem::position, PackageItem::recommended)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(new ApplicationId(31), 1, true),
                        org.assertj.core.api.Assertions.tuple(new ApplicationId(12), 2, true));
        assertThatThrownBy(() -> mapper.addItem(id, new ApplicationId(12))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void the_second_of_two_savers_changes_nothing() {
        long id = aPackage(7, 1);

        assertThat(mapper.save(id, 1, "同意推荐𠮷", "王敏", "0532-1", LocalDate.of(2027, 10, 20)))
                .isEqualTo(1);
        assertThat(mapper.save(id, 1, "另一意见", "李强", "0532-2", null)).isZero();

        assertThat(mapper.find(id).orElseThrow().opinion()).isEqualTo("同意推荐𠮷");
    }

    @Test
    void a_package_leaves_once_and_arrives_once() {
        long id = aPackage(7, 1);

        assertThat(mapper.receive(id, 3, "", "centre", NOW)).isZero();
        assertThat(submit(id, "QD2027-TJ-370211-01")).isEqualTo(1);
        assertThat(submit(id, "QD2027-TJ-370211-02")).isZero();
        assertThat(mapper.close(id, NOW)).isZero();
        assertThat(mapper.receive(id, 3, "齐全", "centre", NOW)).isEqualTo(1);
        assertThat(mapper.receive(id, 2, "", "centre", NOW)).isZero();

        RecommendationPackage found = mapper.find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(PackageState.RECEIVED);
        assertThat(found.submittedAt()).isEqualTo(NOW);
        assertThat(found.copiesReceived()).isEqualTo(3);
    }

    @Test
    void the_intake_desk_sees_only_what_has_left_the_districts() {
        long composing = aPackage(7, 1);
        PackageQuery desk = new PackageQuery(Set.of(CENTRE), CENTRE, 7L, null, 10, 0);
        assertThat(mapper.list(desk)).isEmpty();

        submit(composing, "QD2027-TJ-370211-01");

        assertThat(mapper.list(desk)).extracting(RecommendationPackage::id).containsExactly(composing);
        assertThat(mapper.count(desk)).isEqualTo(1);
        PackageQuery neighbour =
                new PackageQuery(Set.of("qd-district-miit.chengyang"), "qd-district-miit.chengyang", null, null, 10, 0);
        assertThat(mapper.list(neighbour)).isEmpty();
    }

    @Test
    void nothing_is_taken_out_of_a_package_that_has_left() {
        long id = aPackage(7, 1);
        mapper.addItem(id, new ApplicationId(31));
        submit(id, "QD2027-TJ-370211-01");

        assertThat(mapper.removeItem(new ApplicationId(31))).isZero();
        assertThat(mapper.itemOf(new ApplicationId(31))).isPresent();
    }

    @Test
    void what_has_left_and_not_arrived_may_not_be_put_elsewhere() {
        PackageHolds holds = new PackageHolds(mapper);
        long id = aPackage(7, 1);
        mapper.addItem(id, new ApplicationId(31));
        assertThat(holds.against(new ApplicationId(31))).isEmpty();
        assertThat(holds.against(new ApplicationId(99))).isEmpty();

        submit(id, "QD2027-TJ-370211-01");
        assertThat(holds.against(new ApplicationId(31)))
                .hasValueSatisfying(why -> assertThat(why).contains("尚未登记接收"));

        mapper.receive(id, 3, "齐全", "centre", NOW);
        assertThat(holds.against(new ApplicationId(31))).isEmpty();
    }

    @Test
    void a_letter_comes_back_byte_by_byte() {
        long id = aPackage(7, 1);
        byte[] content = {0, -1, 37, 80};

        mapper.insertLetter(new Letter(id, "推荐文件.pdf", 4, "ab", true, "huangdao", NOW), content);

        assertThat(mapper.letter(id).orElseThrow().fileName()).isEqualTo("推荐文件.pdf");
        assertThat(mapper.letterContent(id).orElseThrow().content()).isEqualTo(content);
        assertThat(mapper.deleteLetter(id)).isEqualTo(1);
        assertThat(mapper.letterContent(id)).isEmpty();
    }

    private int submit(long id, String number) {
        return mapper.submit(id, number, "ab", LocalDate.of(2027, 10, 20), "huangdao", NOW);
    }

    private long aPackage(long roundId, int seq) {
        PackageMapper.NewPackage fresh =
                new PackageMapper.NewPackage(roundId, HUANGDAO, CENTRE, "district-submission", seq, "同意推荐", NOW);
        mapper.insert(fresh);
        return fresh.id();
    }
}
