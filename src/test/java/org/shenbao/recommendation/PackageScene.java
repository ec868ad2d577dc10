package org.shenbao.recommendation;

import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.PackageDraft.Choice;
import org.shenbao.recommendation.RecommendationTest.ActingAs;
import org.shenbao.recommendation.RecommendationTest.SetClock;
import org.shenbao.routing.Message;
import org.shenbao.routing.StageEntered;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Huangdao's package of a round of its own year, with two applications that have passed. */
@TestComponent
class PackageScene {

    static final String HUANGDAO = "qd-district-miit.huangdao";
    static final String CENTRE = "qd-service-centre";

    final Packages packages;
    final PackageSubmission submission;
    final ArrivalDesk arrivals;
    final Applications applications;
    final PackageMapper mapper;
    final Rounds rounds;
    final SetClock clock;
    final ActingAs acting;
    final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    int year = 2027;
    long roundId;
    ApplicationId first = new ApplicationId(0);
    ApplicationId second = new ApplicationId(0);
    long packageId;

    PackageScene(
            Packages packages,
            PackageSubmission submission,
            ArrivalDesk arrivals,
            Applications applications,
            PackageMapper mapper,
            Rounds rounds,
            SetClock clock,
            ActingAs acting,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.packages = packages;
        this.submission = submission;
        this.arrivals = arrivals;
        this.applications = applications;
        this.mapper = mapper;
        this.rounds = rounds;
        this.clock = clock;
        this.acting = acting;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    void open() {
        year++;
        clock.set(year + "-10-20T02:00:00Z");
        roundId = rounds.openRound("qingdao-2020", year).id();
        first = pass(1, "青岛海智装备有限公司", "智能产线改造");
        second = pass(2, "青岛日新电子有限公司", "=MES系统");
        packageId = mapper.composing(roundId, HUANGDAO).orElseThrow().id();
        acting.officer("huangdao", HUANGDAO);
    }

    ApplicationId pass(int number, String orgName, String project) {
        ApplicationId id = new PassedApplications(jdbc, roundId)
                .add(HUANGDAO, "QD" + year + "-LH-00000" + number, orgName, project);
        publish(new StageEntered(id, "district-submission", Message.RECOMMENDED, HUANGDAO));
        return id;
    }

    void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    RecommendationPackage saveAll() {
        return save(List.of(new Choice(first, true, ""), new Choice(second, true, "")));
    }

    RecommendationPackage save(List<Choice> choices) {
        return save(packages.get(packageId).version(), choices);
    }

    RecommendationPackage save(int version, List<Choice> choices) {
        return packages.save(packageId, new PackageDraft(version, "同意推荐。", "王敏", "0532-86990000", null, choices));
    }
}
