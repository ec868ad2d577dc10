package org.shenbao.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packages an official may see, and what the recommending body writes into its own. */
@Service
@Transactional
public class Packages {

    private final PackageMapper mapper;
    private final PackageAccess access;
    private final AuditTrail audit;

    Packages(PackageMapper mapper, PackageAccess access, AuditTrail audit) {
        this.mapper = mapper;
        this.access = access;
        this.audit = audit;
    }

    /** Open ones first, then the newest. */
    @Transactional(readOnly = true)
    public Page<RecommendationPackage> list(@Nullable Long roundId, @Nullable PackageState state, int page, int size) {
        PackageQuery query = access.query(roundId, state, size, (page - 1) * size);
        return new Page<>(mapper.list(query), mapper.count(query));
    }

    /** @throws NotFound when there is none, or it is out of the actor's sight */
    @Transactional(readOnly = true)
    public RecommendationPackage get(long id) {
        return access.visible(mapper.find(id).orElseThrow(() -> new NotFound("推荐包")));
    }

    @Transactional(readOnly = true)
    public List<PackageItem> items(RecommendationPackage of) {
        return mapper.items(List.of(of.id()));
    }

    @Transactional(readOnly = true)
    public Map<Long, List<PackageItem>> items(Collection<RecommendationPackage> of) {
        List<Long> ids = of.stream().map(RecommendationPackage::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : mapper.items(ids).stream().collect(Collectors.groupingBy(PackageItem::packageId));
    }

    @Transactional(readOnly = true)
    public boolean mayCompose(RecommendationPackage found) {
        return access.mayCompose(found);
    }

    @Transactional(readOnly = true)
    public boolean mayReceive(RecommendationPackage found) {
        return access.mayReceive(found);
    }

    /**
     * Saves ranking, choice and texts.
     *
     * @throws StaleWrite when somebody saved first, or an application entered or left meanwhile
     * @throws PackageClosed when it has left or was closed
     */
    public RecommendationPackage save(long id, PackageDraft draft) {
        draft.check();
        RecommendationPackage before = open(id);
        access.composer(before);
        List<PackageItem> items = mapper.items(List.of(id));
        if (before.version() != draft.version() || !sameApplications(items, draft)) {
            throw new StaleWrite("推荐包");
        }
        mapper.save(
                id, draft.version(), draft.opinion(), draft.preparedBy(), draft.preparedByPhone(), draft.reportDate());
        int position = 0;
        for (PackageDraft.Choice choice : draft.choices()) {
            position++;
            mapper.updateItem(
                    new PackageItem(id, choice.applicationId(), position, choice.recommended(), choice.reason()));
        }
        audit.record(AuditEntry.change("recommendation.saved", "package", id, items, draft));
        return mapper.find(id).orElseThrow();
    }

    /** Locked until the transaction ends, and still being composed. */
    RecommendationPackage open(long id) {
        RecommendationPackage found = mapper.lock(id).orElseThrow(() -> new NotFound("推荐包"));
        access.visible(found);
        if (!found.isComposing()) {
            throw new PackageClosed("该推荐包" + found.state().nameZh() + "，不能再修改，请刷新后查看。");
        }
        return found;
    }

    private static boolean sameApplications(List<PackageItem> items, PackageDraft draft) {
        Set<ApplicationId> known =
                items.stream().map(PackageItem::applicationId).collect(Collectors.toSet());
        Set<ApplicationId> chosen =
                draft.choices().stream().map(PackageDraft.Choice::applicationId).collect(Collectors.toSet());
        return known.equals(chosen) && draft.choices().size() == items.size();
    }
}
