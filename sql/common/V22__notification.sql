-- Messages to people. The row is written in the transaction that causes it; mail follows from here, never from a delegate.
CREATE TABLE notification_message (
    id BIGINT AUTO_INCREMENT,
    recipient_kind VARCHAR(16) NOT NULL,
    recipient VARCHAR(64) NOT NULL,
    title VARCHAR(200) NOT NULL,
    content VARCHAR(2000) NOT NULL,
    link VARCHAR(300) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    read_at DATETIME(3),
    read_by VARCHAR(64),
    mail_state VARCHAR(16) NOT NULL,
    mail_attempts INT NOT NULL,
    mail_due_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_notification_message PRIMARY KEY (id)
);
-- Every person's list: newest first.
CREATE INDEX ix_notification_recipient ON notification_message (recipient_kind, recipient, id);
-- The mail worker's queue.
CREATE INDEX ix_notification_mail ON notification_message (mail_state, mail_due_at);
