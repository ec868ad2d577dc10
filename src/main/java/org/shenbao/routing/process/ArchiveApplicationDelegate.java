package org.shenbao.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.Archive;
import org.shenbao.routing.PublishedBean;

/** Seals the whole record of the application. */
@PublishedBean(value = "archiveApplication", label = "归档", description = "封存申报材料、各环节意见和结论。")
class ArchiveApplicationDelegate implements JavaDelegate {

    private final Archive archive;

    ArchiveApplicationDelegate(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.seal(ApplicationId.of(execution.getProcessBusinessKey()));
    }
}
