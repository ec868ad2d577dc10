package org.shenbao.identity;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ExpertMapper {

    List<ExpertRow> list();

    List<Holding> specialties();

    int countOf(String username);

    void insert(ExpertRow row);

    void addSpecialty(@Param("username") String username, @Param("specialty") String specialty);
}
