package org.shenbao.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.Verification.Broken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays chains and names the first row that was changed, removed, inserted or reordered. */
@Component
public class AuditVerifier {

    private final AuditMapper mapper;

    AuditVerifier(AuditMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public Verification verifyAll() {
        long rows = 0;
        for (String chain : mapper.chains()) {
            Verification one = verify(chain);
            rows += one.rows();
            if (!one.intact()) {
                return new Verification(rows, one.broken());
            }
        }
        return new Verification(rows, null);
    }

    /** @param chain {@code <subjectType>:<subjectId>} */
    @Transactional(readOnly = true)
    public Verification verify(String chain) {
        List<AuditRow> rows = mapper.rowsOf(chain);
        String prevHash = AuditRow.GENESIS;
        for (int i = 0; i < rows.size(); i++) {
            AuditRow row = rows.get(i);
            String reason = fault(row, i + 1L, prevHash);
            if (reason != null) {
                return new Verification(i, new Broken(chain, i + 1L, reason));
            }
            prevHash = row.hash();
        }
        return new Verification(rows.size(), fault(chain, rows.size(), prevHash));
    }

    private static @Nullable String fault(AuditRow row, long seq, String prevHash) {
        if (row.seq() != seq) {
            return "第 " + seq + " 条记录缺失。";
        }
        if (!row.prevHash().equals(prevHash)) {
            return "与上一条记录的摘要不衔接。";
        }
        return row.hash().equals(row.expectedHash()) ? null : "内容与摘要不符，记录被改动过。";
    }

    /** The head knows how long the chain is: rows cut off at the end do not go unnoticed. */
    private @Nullable Broken fault(String chain, long rows, String lastHash) {
        Optional<ChainHead> head = mapper.head(chain);
        boolean fits =
                head.map(h -> h.seq() == rows && h.hash().equals(lastHash)).orElse(rows == 0);
        return fits ? null : new Broken(chain, rows + 1, "链尾与登记的最后一条记录不符，末尾记录可能被删除。");
    }
}
