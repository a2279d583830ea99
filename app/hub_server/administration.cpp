#include "app/hub_server/administration.h"

#include <algorithm>

#include "app/hub/schema.h"

namespace jcic::hub_server {
namespace {

constexpr Millis long_limit{600'000};

tl::unexpected<hub::NoAnswer> refused(const char* reason, std::vector<Detail> more = {}) {
    more.insert(more.begin(), {"reason", reason});
    return tl::unexpected<hub::NoAnswer>(
        hub::NoAnswer{Fault{FaultCode::hub_refused, "hub.administration", std::move(more)}, false});
}

std::string script_for(const hub::Migration& migration) {
    const auto number = std::to_string(migration.version);
    std::string out = "begin;\n" + std::string(migration.sql);
    if (migration.version == hub::oldest_version) out += "insert into jcic.hub (version) values (0);\n";
    return out + "update jcic.hub set version = " + number + ";\ncommit;\n";
}

std::string roles_script() {
    std::string out;
    for (const std::string role : {"jcic_desk", "jcic_office", "jcic_witness"})
        out += "do $$ begin if not exists (select from pg_roles where rolname = '" + role + "') then create role " +
               role + " nologin; end if; end $$;\n";
    return out;
}

/// Held by one connection; given back when it ends.
constexpr const char* lock = "select pg_advisory_lock(7122016120)";
constexpr const char* unlock = "select pg_advisory_unlock(7122016120)";

Answer<std::vector<int>> migrate_locked(Connection& owner) {
    auto version = version_of(owner);
    if (!version) return tl::unexpected<hub::NoAnswer>(std::move(version).error());
    if (*version > hub::newest_version())
        return tl::unexpected<hub::NoAnswer>(hub::NoAnswer{
            Fault{FaultCode::hub_newer,
                  "hub.administration",
                  {{"found", std::to_string(*version)}, {"known", std::to_string(hub::newest_version())}}},
            false});
    if (*version > 0 && *version < hub::oldest_version)
        return tl::unexpected<hub::NoAnswer>(
            hub::NoAnswer{Fault{FaultCode::hub_older,
                                "hub.administration",
                                {{"found", std::to_string(*version)}, {"known", std::to_string(hub::oldest_version)}}},
                          false});
    if (auto made = owner.run_script(roles_script(), long_limit); !made)
        return tl::unexpected<hub::NoAnswer>(std::move(made).error());
    std::vector<int> out;
    for (const auto& one : hub::migrations()) {
        if (one.version <= *version) continue;
        auto applied = owner.run_script(script_for(one), long_limit);
        if (!applied) {
            if (owner.is_open()) static_cast<void>(owner.run_script("rollback", long_limit));
            return tl::unexpected<hub::NoAnswer>(std::move(applied).error());
        }
        out.push_back(one.version);
    }
    auto bound = owner.run(
        "select jcic.bind(login) from (select login from jcic.desk where retired is null "
        "union select login from jcic.witness) roles",
        {}, long_limit);
    if (!bound) return tl::unexpected<hub::NoAnswer>(std::move(bound).error());
    return out;
}

Answer<void> run_all(Connection& owner, const std::string& script) {
    return owner.run_script("begin;\n" + script + "commit;\n", long_limit);
}

std::string bytea(const Bytes& bytes) {
    return "'\\x" + to_hex(bytes) + "'";
}

/// A hub made anew in the same cluster finds the role of before.
std::string making_role(const std::string& role) {
    return "do $$ begin if not exists (select from pg_roles where rolname = " + hub::quoted_text(role) +
           ") then create role " + hub::quoted_name(role) + "; end if; end $$;\nalter role " + hub::quoted_name(role) +
           " login;\nselect jcic.bind(" + hub::quoted_text(role) + ");\n";
}

/// A row in the desk's ledger or institution that decides what enrolling means.
struct Standing {
    bool known = false;
    bool retired = false;
    std::string in_the_way;  ///< another ledger of that name
};
Answer<Standing> standing_of(Connection& owner, const hub::Enrolment& one) {
    auto rows = owner.run(
        "select ledger, retired is not null from jcic.desk "
        "where ledger = $1 or (institution = $2 and workstation = $3 and retired is null)",
        {one.ledger, one.institution, one.workstation});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    Standing out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        if (rows->text(row, 0) != one.ledger) {
            out.in_the_way = rows->text(row, 0);
            continue;
        }
        out.known = true;
        out.retired = rows->text(row, 1) == "t";
    }
    return out;
}

}  // namespace

Answer<int> version_of(Connection& owner) {
    auto there = owner.run("select to_regclass('jcic.hub') is not null");
    if (!there) return tl::unexpected<hub::NoAnswer>(std::move(there).error());
    if (there->text(0, 0) != "t") return 0;
    auto rows = owner.run("select version from jcic.hub");
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    return static_cast<int>(rows->number(0, 0).value_or(0));
}

std::string script_from(int version) {
    auto out = roles_script();
    for (const auto& one : hub::migrations())
        if (one.version > version) out += script_for(one);
    return out;
}

Answer<std::vector<int>> migrate(Connection& owner) {
    if (auto locked = owner.run(lock, {}, long_limit); !locked)
        return tl::unexpected<hub::NoAnswer>(std::move(locked).error());
    auto out = migrate_locked(owner);
    if (owner.is_open()) static_cast<void>(owner.run(unlock));
    return out;
}

Answer<std::string> enrol(Connection& owner, const hub::Enrolment& one) {
    auto standing = standing_of(owner, one);
    if (!standing) return tl::unexpected<hub::NoAnswer>(std::move(standing).error());
    if (standing->retired) return refused("retired");
    if (!standing->in_the_way.empty()) return refused("in-use", {{"ledger", standing->in_the_way}});
    const auto role = hub::role_of(one.ledger);
    const auto key = hub::point_of(one.certificate);
    if (key.empty())
        return tl::unexpected<hub::NoAnswer>(
            hub::NoAnswer{Fault{FaultCode::hub_forged, "hub.administration", {{"reason", "enrolment"}}}, false});
    std::string script;
    if (standing->known) {
        script = "update jcic.desk set certificate = " + bytea(one.certificate) + ", key = " + bytea(key) +
                 ", branch = " + hub::quoted_text(one.branch) + ", workstation = " + hub::quoted_text(one.workstation) +
                 " where ledger = " + hub::quoted_text(one.ledger) + ";\n";
    } else {
        script = making_role(role) + "grant jcic_desk to " + hub::quoted_name(role) + ";\n" +
                 "insert into jcic.desk (ledger, login, world, institution, branch, workstation, certificate, key) "
                 "values (" +
                 hub::quoted_text(one.ledger) + ", " + hub::quoted_text(role) + ", " + hub::quoted_text(one.world) +
                 ", " + hub::quoted_text(one.institution) + ", " + hub::quoted_text(one.branch) + ", " +
                 hub::quoted_text(one.workstation) + ", " + bytea(one.certificate) + ", " + bytea(key) + ");\n";
    }
    if (auto done = run_all(owner, script); !done) return tl::unexpected<hub::NoAnswer>(std::move(done).error());
    return role;
}

Answer<std::uint64_t> retire(Connection& owner, const std::string& institution, const std::string& workstation) {
    auto rows = owner.run(
        "select ledger, (select count(*) from jcic.claim c where c.ledger = d.ledger and c.state <> 'free') "
        "from jcic.desk d where institution = $1 and workstation = $2 and retired is null",
        {institution, workstation});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    if (rows->empty()) return refused("not-enrolled");
    const auto ledger = rows->text(0, 0);
    const auto whose = " where ledger = " + hub::quoted_text(ledger);
    // Of its images nobody is left to empty them.
    const auto empties = "update jcic.image_part set body = null" + whose + " and body is not null;\n";
    auto done =
        run_all(owner, "delete from jcic.proof p using jcic.desk d where d.login = p.login and d.ledger = " +
                           hub::quoted_text(ledger) + ";\nupdate jcic.desk set retired = clock_timestamp()" + whose +
                           ";\n" + empties + "alter role " + hub::quoted_name(hub::role_of(ledger)) + " nologin;\n");
    if (!done) return tl::unexpected<hub::NoAnswer>(std::move(done).error());
    // What is still connected is nobody; it ends where the owner may end it, with the locks that it holds.
    static_cast<void>(owner.run(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and (pg_has_role(usesysid, 'usage') "
        "or pg_has_role('pg_signal_backend', 'usage'))",
        {hub::role_of(ledger)}));
    return rows->number(0, 1).value_or(0);
}

Answer<bool> reinstate(Connection& owner, const std::string& institution, const std::string& workstation) {
    auto rows = owner.run(
        "select d.ledger, coalesce(r.by <> session_user, false), exists (select from jcic.desk o where "
        "(o.institution, o.workstation) = ($1, $2) and o.retired is null) "
        "from jcic.desk d left join jcic.reinstating r on r.ledger = d.ledger and r.at > now() - interval '1 day' "
        "where d.institution = $1 and d.workstation = $2 and d.retired is not null order by d.retired desc limit 1",
        {institution, workstation});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    if (rows->empty()) return refused("not-enrolled");
    if (rows->text(0, 2) == "t") return refused("in-use");
    const auto ledger = hub::quoted_text(rows->text(0, 0));
    const bool second = rows->text(0, 1) == "t";
    auto done =
        run_all(owner, second ? "delete from jcic.reinstating where ledger = " + ledger +
                                    ";\nupdate jcic.desk set retired = null where ledger = " + ledger +
                                    ";\nalter role " + hub::quoted_name(hub::role_of(rows->text(0, 0))) + " login;\n"
                              : "insert into jcic.reinstating (ledger, by) values (" + ledger +
                                    ", session_user) on conflict (ledger) do update set by = excluded.by, at = "
                                    "excluded.at;\n");
    if (!done) return tl::unexpected<hub::NoAnswer>(std::move(done).error());
    return second;
}

Answer<std::string> revoke(Connection& owner, const std::string& serial) {
    auto rows = owner.run(
        "with over as (delete from jcic.proof where serial = $1) "
        "insert into jcic.connection as c (serial, ended, why) values ($1, clock_timestamp(), 'revoked') "
        "on conflict (serial) do update set ended = coalesce(c.ended, excluded.ended), why = excluded.why "
        "returning coalesce(login, '')",
        {serial});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    // What is still connected has no rights; it ends where the owner may end it.
    static_cast<void>(
        owner.run("select pg_terminate_backend(pid) from pg_stat_ssl where jcic.hex_of(client_serial) = $1 and "
                  "pg_has_role('pg_signal_backend', 'usage')",
                  {serial}));
    return rows->text(0, 0);
}

Answer<std::string> lift(Connection& owner, const std::string& serial) {
    auto rows = owner.run(
        "update jcic.connection set ended = null, why = null where serial = $1 and ended is not null "
        "returning coalesce(login, '')",
        {serial});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    if (rows->empty()) return refused("not-enrolled");
    return rows->text(0, 0);
}

Answer<void> enrol_witness(Connection& owner, const std::string& role, const verify::NoteKey& key) {
    auto rows = owner.run("select name, login, key from jcic.witness where name = $1 or login = $2", {key.name, role});
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    for (std::size_t row = 0; row < rows->size(); ++row)
        if (rows->text(row, 0) != key.name || rows->text(row, 1) != role || rows->text(row, 2) != key.text())
            return refused("in-use", {{"ledger", key.name}});
    auto script = making_role(role) + "grant jcic_witness to " + hub::quoted_name(role) + ";\n";
    if (rows->empty())
        script += "insert into jcic.witness (name, login, key) values (" + hub::quoted_text(key.name) + ", " +
                  hub::quoted_text(role) + ", " + hub::quoted_text(key.text()) + ");\n";
    return run_all(owner, script);
}

Answer<std::string> put_back(Connection& owner) {
    auto rows =
        owner.run("update jcic.hub set id = gen_random_uuid(), made = clock_timestamp() returning id", {}, long_limit);
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    return rows->text(0, 0);
}

Answer<std::vector<DeskStatus>> status(Connection& owner) {
    auto desks = hub::desks(owner);
    if (!desks) return tl::unexpected<hub::NoAnswer>(std::move(desks).error());
    auto rows = owner.run(
        "select d.ledger, coalesce(to_char(s.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), ''), "
        "coalesce(s.program, ''), coalesce(c.count, 0), coalesce(t.count, 0), "
        "coalesce((select max(sequence) from jcic.leaf l where l.ledger = d.ledger), 0), "
        "coalesce((select max(size) from jcic.cosignature o where o.ledger = d.ledger), 0), "
        "coalesce((select max(n.serial) from jcic.connection n where n.login = d.login and n.ended is null), '') "
        "from jcic.desk d left join jcic.seen s on s.ledger = d.ledger "
        // Counted once for all desks: no index of what is spent leads to a desk.
        "left join (select ledger, count(*) from jcic.claim where state <> 'free' group by ledger) c "
        "on c.ledger = d.ledger "
        "left join (select ledger, count(*) from jcic.statement group by ledger) t on t.ledger = d.ledger",
        {}, long_limit);
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    std::vector<DeskStatus> out;
    for (auto& desk : *desks) {
        DeskStatus one{std::move(desk), {}, {}};
        for (std::size_t row = 0; row < rows->size(); ++row) {
            if (rows->text(row, 0) != one.desk.ledger) continue;
            one.seen = rows->text(row, 1);
            one.program = rows->text(row, 2);
            one.claims = rows->number(row, 3).value_or(0);
            one.statements = rows->number(row, 4).value_or(0);
            one.leaves = rows->number(row, 5).value_or(0);
            one.witnessed = rows->number(row, 6).value_or(0);
            one.serial = rows->text(row, 7);
        }
        out.push_back(std::move(one));
    }
    return out;
}

Answer<ServerStatus> server_status(Connection& owner) {
    auto state = hub::read_state(owner, "");
    if (!state) return tl::unexpected<hub::NoAnswer>(std::move(state).error());
    auto rows = owner.run(
        "select current_setting('synchronous_standby_names') <> '', "
        "count(*) filter (where sync_state in ('sync', 'quorum')) from pg_stat_replication");
    if (!rows) return tl::unexpected<hub::NoAnswer>(std::move(rows).error());
    return ServerStatus{*std::move(state), rows->text(0, 0) == "t", rows->number(0, 1).value_or(0)};
}

}  // namespace jcic::hub_server
