package org.shenbao.recommendation;

import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.routing.Message;
import org.shenbao.routing.Workflow;
import org.springframework.stereotype.Component;

/** Tells everybody concerned what a submitted package says of each application. */
@Component
class PackageRelease {

    private final Applications applications;
    private final Workflow workflow;
    private final PackageNews news;

    PackageRelease(Applications applications, Workflow workflow, PackageNews news) {
        this.applications = applications;
        this.workflow = workflow;
        this.news = news;
    }

    /** The legal fact first and in one statement, then the process instances and the applicants. */
    void of(List<Entry> entries) {
        List<ApplicationId> recommended = ids(entries, true);
        applications.recommended(recommended);
        workflow.tellAll(recommended, Message.RECOMMENDED);
        workflow.tellAll(ids(entries, false), Message.NOT_RECOMMENDED);
        news.submitted(entries);
    }

    private static List<ApplicationId> ids(List<Entry> entries, boolean recommended) {
        return entries.stream()
                .map(Entry::item)
                .filter(item -> item.recommended() == recommended)
                .map(PackageItem::applicationId)
                .toList();
    }
}
