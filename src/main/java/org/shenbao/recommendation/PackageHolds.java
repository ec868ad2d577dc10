package org.shenbao.recommendation;

import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.MoveObjection;
import org.springframework.stereotype.Component;

/** A package that left with the application is registered or refused with all of it. */
@Component
class PackageHolds implements MoveObjection {

    private final PackageMapper mapper;

    PackageHolds(PackageMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<String> against(ApplicationId id) {
        return mapper.itemOf(id)
                .filter(PackageItem::recommended)
                .flatMap(item -> mapper.find(item.packageId()))
                .filter(found -> found.state() == PackageState.SUBMITTED)
                .map(found -> "该申报已随推荐包报送，尚未登记接收，请待登记后再调整。");
    }
}
