#pragma once
// What lies at a hub, kept beside it and put back after each forgery of who owns the tables, in whose way nothing
// stands.

#include "support/postgres.h"

namespace jcic::test {

class SavedHub {
public:
    explicit SavedHub(PrivatePostgres& server) : server_(server) {}

    /// All of it as it is now, for put_back(); from now on no constraint holds.
    [[nodiscard]] bool save() {
        QString script = "drop schema if exists saved_hub cascade; create schema saved_hub; ";
        for (const auto* table : tables)
            script += QStringLiteral("create table saved_hub.%1 as select * from jcic.%1; ").arg(table);
        return server_.psql(script +
                            "do $$ declare one record; begin for one in select conrelid::regclass as place, conname "
                            "from pg_constraint where connamespace = 'jcic'::regnamespace and contype in ('c', 'f') "
                            "loop execute format('alter table %s drop constraint %I', one.place, one.conname); "
                            "end loop; end $$; drop index if exists jcic.claim_in_use; "
                            "drop index if exists jcic.desk_in_use; "
                            "alter table jcic.desk alter column certificate drop not null");
    }
    [[nodiscard]] bool forge(const QString& statement) {
        return server_.psql("set session_replication_role = replica; " + statement);
    }
    [[nodiscard]] bool put_back() {
        QString script;
        for (const auto* table : tables)
            script += QStringLiteral(
                          "delete from jcic.%1; insert into jcic.%1 overriding system value select * from "
                          "saved_hub.%1; ")
                          .arg(table);
        return forge(script);
    }

private:
    static constexpr const char* tables[]{"hub",       "desk", "enrolment",  "claim",       "offered", "approval",
                                          "statement", "leaf", "checkpoint", "cosignature", "witness"};
    PrivatePostgres& server_;
};

}  // namespace jcic::test
