package org.shenbao.catalogue;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProgrammeMapper {

    int update(ProgrammeRow row);

    void insert(ProgrammeRow row);

    int updateBody(Body body);

    void insertBody(Body body);

    int countDigest(@Param("code") String code, @Param("digest") String digest);

    record ProgrammeRow(String code, String title, int year, String definition, String digest, Instant loadedAt) {}
}
