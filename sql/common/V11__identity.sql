-- People, what they may do, whom they act for.
CREATE TABLE enterprises (
    credit_code CHAR(18) NOT NULL,
    org_name VARCHAR(200) NOT NULL,
    legal_representative VARCHAR(100) NOT NULL,
    -- Code of the district body that the enterprise reports to.
    registered_district VARCHAR(100) NOT NULL,
    contact_name VARCHAR(100) NOT NULL,
    contact_mobile VARCHAR(30) NOT NULL,
    contact_email VARCHAR(200) NOT NULL,
    registered_at DATETIME(3) NOT NULL,
    version INT NOT NULL,
    CONSTRAINT pk_enterprises PRIMARY KEY (credit_code)
);

CREATE TABLE accounts (
    username VARCHAR(60) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    password_hash VARCHAR(300) NOT NULL,
    body_code VARCHAR(100),
    credit_code CHAR(18),
    disabled BOOLEAN NOT NULL,
    created_at DATETIME(3) NOT NULL,
    version INT NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (username),
    CONSTRAINT fk_accounts_enterprise FOREIGN KEY (credit_code) REFERENCES enterprises (credit_code)
);

-- Officers of a body, for candidate groups and messages.
CREATE INDEX ix_accounts_body ON accounts (body_code);

CREATE TABLE account_roles (
    username VARCHAR(60) NOT NULL,
    role VARCHAR(40) NOT NULL,
    CONSTRAINT pk_account_roles PRIMARY KEY (username, role),
    CONSTRAINT fk_account_roles_account FOREIGN KEY (username) REFERENCES accounts (username)
);

-- Everybody who holds a role.
CREATE INDEX ix_account_roles_role ON account_roles (role);

CREATE TABLE experts (
    username VARCHAR(60) NOT NULL,
    org VARCHAR(200) NOT NULL,
    org_credit_code CHAR(18),
    title VARCHAR(100) NOT NULL,
    CONSTRAINT pk_experts PRIMARY KEY (username),
    CONSTRAINT fk_experts_account FOREIGN KEY (username) REFERENCES accounts (username)
);

CREATE TABLE expert_specialties (
    username VARCHAR(60) NOT NULL,
    specialty VARCHAR(60) NOT NULL,
    CONSTRAINT pk_expert_specialties PRIMARY KEY (username, specialty),
    CONSTRAINT fk_expert_specialties_expert FOREIGN KEY (username) REFERENCES experts (username)
);
