package org.shenbao.notification;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NotificationMapper {

    void insert(@Param("messages") List<Message> messages, @Param("at") Instant at, @Param("mail") boolean mail);

    List<StoredMessage> list(
            @Param("recipients") List<Recipient> recipients, @Param("limit") int limit, @Param("offset") int offset);

    long count(@Param("recipients") List<Recipient> recipients);

    long countUnread(@Param("recipients") List<Recipient> recipients);

    int markRead(
            @Param("id") long id,
            @Param("recipients") List<Recipient> recipients,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Rows that this node may send now; other nodes skip them until the transaction ends. */
    List<PendingMail> lockDueMail(@Param("now") Instant now, @Param("limit") int limit);

    void mailSent(@Param("id") long id);

    void mailFailed(@Param("id") long id, @Param("state") String state, @Param("nextAt") Instant nextAt);

    /** A message that waits to be mailed. */
    record PendingMail(
            long id,
            Recipient.Kind recipientKind,
            String recipient,
            String title,
            String content,
            String link,
            int mailAttempts) {}
}
