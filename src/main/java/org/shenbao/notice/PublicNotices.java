package org.shenbao.notice;

import java.util.List;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anyone may read: published notices, running and past. Nothing about who objected. */
@Service
@Transactional(readOnly = true)
public class PublicNotices {

    private final NoticeMapper mapper;
    private final NoticeViews views;

    PublicNotices(NoticeMapper mapper, NoticeViews views) {
        this.mapper = mapper;
        this.views = views;
    }

    /** Newest first. */
    public List<NoticeView.Summary> list() {
        return mapper.published().stream().map(views::summary).toList();
    }

    /** @throws NotFound when there is none, or it is a draft */
    public NoticeView get(long id) {
        return mapper.find(id)
                .filter(notice -> notice.state() != NoticeState.DRAFT)
                .map(views::forPublic)
                .orElseThrow(() -> new NotFound("公示"));
    }
}
