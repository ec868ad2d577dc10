package org.shenbao.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.application.ApplicationId;
import org.shenbao.award.Award;
import org.shenbao.award.Awards;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Desk;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the publishing office's officers and leaders see of its notices. */
@Service
@Transactional(readOnly = true)
public class NoticeDesk {

    private final NoticeMapper mapper;
    private final NoticeViews views;
    private final Awards awards;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final Desk desk;

    NoticeDesk(
            NoticeMapper mapper,
            NoticeViews views,
            Awards awards,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            Desk desk) {
        this.mapper = mapper;
        this.views = views;
        this.awards = awards;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.desk = desk;
    }

    /** Newest first. */
    public List<NoticeView.Summary> list() {
        Set<String> mine = desk.bodiesOf(desk.reader());
        return mine.isEmpty()
                ? List.of()
                : mapper.list(mine).stream().map(views::summary).toList();
    }

    /** @throws NotFound when it is not the reader's business */
    public NoticeView get(long id) {
        Notice notice = mapper.find(id).orElseThrow(() -> new NotFound("公示"));
        desk.readerFor(notice.bodyCode(), "公示");
        return views.forOffice(notice);
    }

    /** What waits for a notice, by round and category. */
    public List<NoticeView.Waiting> waiting() {
        List<Award> determined = awards.determined(desk.bodiesOf(desk.officer()));
        List<ApplicationId> ids = determined.stream().map(Award::applicationId).toList();
        Set<ApplicationId> listed = ids.isEmpty() ? Set.of() : Set.copyOf(mapper.listed(ids));
        return determined.stream()
                .filter(award -> !listed.contains(award.applicationId()))
                .collect(Collectors.groupingBy(
                        award -> new Group(award.roundId(), award.programme(), award.category()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> waiting(group.getKey(), group.getValue()))
                .toList();
    }

    private NoticeView.Waiting waiting(Group group, List<Award> awarded) {
        Round round = rounds.get(group.roundId());
        String category = programmes.leaf(group.programme(), group.category()).nameZh();
        return new NoticeView.Waiting(
                round.id(),
                round.title(),
                group.category(),
                category,
                round.publicityWorkingDays(),
                "关于" + round.year() + "年度" + category + "拟奖补名单的公示",
                awarded.stream()
                        .map(award -> new NoticeView.WaitingItem(
                                award.applicationId().value(),
                                award.enterprise(),
                                award.project(),
                                bodies.get(award.districtBody()).name(),
                                award.amountWan()))
                        .toList());
    }

    private record Group(long roundId, String programme, String category) {}
}
