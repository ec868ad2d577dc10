package org.shenbao.audit;

import org.springframework.stereotype.Component;

/** Links rows to the head of their chain. */
@Component
class AuditChains {

    private final AuditMapper mapper;

    AuditChains(AuditMapper mapper) {
        this.mapper = mapper;
    }

    /** Needs a transaction: the head stays locked until its end. */
    void append(UnchainedRow unchained) {
        if (mapper.advance(unchained.chain()) == 0) {
            mapper.begin(unchained.chain(), AuditRow.GENESIS);
            mapper.advance(unchained.chain());
        }
        ChainHead head = mapper.head(unchained.chain()).orElseThrow();
        AuditRow row = unchained.link(head.seq(), head.hash());
        mapper.insert(row);
        mapper.moveHead(row);
    }
}
