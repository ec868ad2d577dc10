package org.shenbao.paper;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.shenbao.application.ApplicationId;

/** Rows are only ever added. */
@Mapper
interface PaperCopyMapper {

    void insert(PaperCopy copy);

    /** The oldest first. */
    List<PaperCopy> of(@Param("ids") Collection<ApplicationId> ids);
}
