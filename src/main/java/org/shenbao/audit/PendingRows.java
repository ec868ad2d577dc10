package org.shenbao.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;

/** The rows of one transaction, chained when it is about to commit. */
class PendingRows implements TransactionSynchronization {

    private final AuditChains chains;
    private final List<UnchainedRow> rows = new ArrayList<>();
    private boolean chained;

    PendingRows(AuditChains chains) {
        this.chains = chains;
    }

    void add(UnchainedRow row) {
        if (chained) {
            chains.append(row);
        } else {
            rows.add(row);
        }
    }

    /** In the order of the chains' names: two transactions that share chains cannot lock each other out. */
    @Override
    public void beforeCommit(boolean readOnly) {
        chained = true;
        rows.stream().sorted(Comparator.comparing(UnchainedRow::chain)).forEach(chains::append);
        rows.clear();
    }
}
