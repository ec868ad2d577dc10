package org.shenbao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EnterpriseMapper {

    Optional<Enterprise> find(String creditCode);

    List<Enterprise> findAll(@Param("creditCodes") Collection<String> creditCodes);

    void insert(Enterprise enterprise);
}
