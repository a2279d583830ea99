// The rules at the server, held to what this program's own migrations make: they are carried out beside it under
// another name, both are described alike, and what was made is rolled back. Then roles, settings and who may connect,
// held to docs/run/hub.md.
#include <map>

#include "app/hub/enrolment.h"
#include "app/hub/schema.h"
#include "app/hub_server/administration.h"
#include "app/hub_server/check_parts.h"

namespace jcic::hub_server {
namespace {

/// Each object of a schema, its owner and its rights, as PostgreSQL itself writes them.
constexpr const char* description = R"sql(
with n as (select oid, nspowner from pg_namespace where nspname = $1::text),
of_owner as (select case when r = n.nspowner then 'owner' when r = 0 then 'public' else pg_get_userbyid(r) end as said, r from n, (select 0::oid as r union select oid from pg_roles) x),
acl as (
  select 'schema' as what, '' as name, nspacl as acl from pg_namespace where nspname = $1::text
  union all select 'table', relname, relacl from pg_class c, n where relnamespace = n.oid and relkind in ('r', 'v', 'S', 'm', 'p', 'f')
  union all select 'column', relname || '.' || attname, attacl from pg_attribute a join pg_class c on c.oid = attrelid, n where relnamespace = n.oid and attacl is not null
  union all select 'function', p.oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner)) from pg_proc p, n where pronamespace = n.oid),
all_of as (
  select 'table' as what, relname::text as name, concat_ws(' ', relkind, relpersistence, (select said from of_owner where r = relowner), relrowsecurity, relforcerowsecurity, reloptions) as definition
    from pg_class, n where relnamespace = n.oid and relkind not in ('i', 't')
  union all select 'schema', '', (select said from of_owner where r = nspowner) from n
  union all select 'column', relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, pg_get_expr(adbin, adrelid))
    from pg_attribute a join pg_class c on c.oid = attrelid left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum), n
    where relnamespace = n.oid and attnum > 0 and not attisdropped and relkind in ('r', 'v', 'm', 'p', 'f')
  union all select 'constraint', relname || '.' || conname, pg_get_constraintdef(k.oid) || k.convalidated from pg_constraint k join pg_class c on c.oid = conrelid, n where connamespace = n.oid
  union all select 'index', c.relname, pg_get_indexdef(c.oid) || ' ' || indisvalid || indisready from pg_class c join pg_index i on indexrelid = c.oid, n where relnamespace = n.oid
  union all select 'trigger', c.relname || '.' || case when tgisinternal then '' else tgname end, string_agg(case when tgisinternal then '' else pg_get_triggerdef(t.oid) end || ' ' || tgenabled::text, ', ' order by tgenabled)
    from pg_trigger t join pg_class c on c.oid = tgrelid, n where relnamespace = n.oid group by 2
  union all select 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) || (select said from of_owner where r = proowner) from pg_proc p, n where pronamespace = n.oid and prokind <> 'a'
  union all select 'policy', relname || '.' || polname, concat_ws(' ', polcmd, polpermissive, (select string_agg(said, ',' order by said) from of_owner where r = any(polroles)), pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    from pg_policy join pg_class c on c.oid = polrelid, n where relnamespace = n.oid
  union all select 'rule', relname || '.' || rulename, pg_get_ruledef(w.oid) from pg_rewrite w join pg_class c on c.oid = ev_class, n where relnamespace = n.oid
  union all select 'grant', a.what || ' ' || a.name, string_agg((select said from of_owner where r = grantee) || ' ' || privilege_type || is_grantable, ', ' order by (select said from of_owner where r = grantee), privilege_type)
    from acl a, aclexplode(a.acl) group by 2)
select what, replace(name, $1::text || '.', 'jcic.'), md5(replace(definition, $1::text || '.', 'jcic.')) from all_of order by 1, 2
)sql";

/// Facts that hold on a server that was set up by the page: what is not so, one a row.
constexpr const char* not_as_the_page_says = R"sql(
select 'role', login, 'altered' from (select login, retired is not null as over, 'jcic_desk' as of from jcic.desk
                                      union all select login, false, 'jcic_witness' from jcic.witness) known
  left join pg_roles r on rolname = login
  where r.oid is null or rolcanlogin = over or rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
        or (not over and (rolconnlimit <> 20 or not jcic.is_bound(login)))
        or array(select g.roleid::regrole::text from pg_auth_members g where g.member = r.oid) <> array[of]
union all select 'role', member::regrole::text, 'extra' from pg_auth_members
  where roleid in ('jcic_desk'::regrole, 'jcic_witness'::regrole)
        and member <> (select nspowner from pg_namespace where nspname = 'jcic')  -- who made them, from PostgreSQL 16 on
        and member::regrole::name not in (select login from jcic.desk union all select login from jcic.witness)
union all select 'role', rolname, 'altered' from pg_roles
  where rolname in ('jcic_desk', 'jcic_office', 'jcic_witness') and (rolcanlogin or rolsuper or rolbypassrls)
union all select 'setting', name, 'altered'
  from (values ('ssl', 'on'), ('ssl_min_protocol_version', 'TLSv1.3'), ('max_prepared_transactions', '0'),
               ('full_page_writes', 'on'), ('password_encryption', 'scram-sha-256')) wanted (name, value)
  where current_setting(name) <> value
union all select 'setting', name, 'altered' from pg_settings
  where (name = 'ssl_ca_file' and setting = '') or (name = 'synchronous_commit' and setting = 'off')
)sql";

/// Lines of pg_hba.conf that let somebody in over the network without a certificate or a strong password.
constexpr const char* let_in = R"sql(
select 'hba', 'line ' || line_number, 'altered' from pg_hba_file_rules
  where error is not null or (type like 'host%' and auth_method in ('trust', 'password', 'md5', 'ident'))
union all select 'hba', '+jcic_desk', 'absent'
  where not exists (select from pg_hba_file_rules where type = 'hostssl' and auth_method = 'cert' and '+jcic_desk' = any(user_name))
)sql";

using Described = std::map<std::pair<std::string, std::string>, std::string>;

Result<Described> describe(Check& check, const std::string& schema) {
    JCIC_TRY(const auto rows, read_rows(check, description, {schema}));
    Described out;
    for (std::size_t row = 0; row < rows.size(); ++row) out[{rows.text(row, 0), rows.text(row, 1)}] = rows.text(row, 2);
    return out;
}

/// The migrations, to be carried out under another name.
std::string model_script() {
    std::string out = "set local client_min_messages = error;\n";
    for (const auto& one : hub::migrations()) {
        std::string_view rest = one.sql;
        constexpr std::string_view name = "jcic";
        while (true) {
            const auto at = rest.find(name);
            out += rest.substr(0, at);
            if (at == std::string_view::npos) break;
            rest.remove_prefix(at + name.size());
            // "jcic." and "schema jcic"; jcic_desk and the like are roles.
            out += rest.starts_with('_') || rest.starts_with('-') ? "jcic" : "jcic_model";
        }
    }
    return out;
}

Result<void> compare(Check& check) {
    JCIC_TRY(auto there, describe(check, "jcic"));
    if (auto made = check.owner.run_script(model_script(), Millis{60'000}); !made)
        return tl::unexpected<Fault>(std::move(made).error().fault);
    JCIC_TRY(const auto wanted, describe(check, "jcic_model"));
    for (const auto& [object, definition] : wanted) {
        const auto found = there.find(object);
        if (found == there.end())
            check.find("", object.first.c_str(), object.second, "absent");
        else if (found->second != definition)
            check.find("", object.first.c_str(), object.second, "altered");
        if (found != there.end()) there.erase(found);
    }
    for (const auto& [object, definition] : there) check.find("", object.first.c_str(), object.second, "extra");
    return {};
}

Result<void> find_all(Check& check, const char* statement) {
    JCIC_TRY(const auto rows, read_rows(check, statement, {}));
    for (std::size_t row = 0; row < rows.size(); ++row)
        check.find("", rows.text(row, 0).c_str(), rows.text(row, 1), rows.text(row, 2));
    return {};
}

}  // namespace

Result<Checked> check_rules(hub::Connection& owner) {
    Check check{owner, {}};
    const auto version = version_of(owner);
    if (!version) return tl::unexpected<Fault>(version.error().fault);
    if (*version != hub::newest_version())
        return fail(*version < hub::newest_version() ? FaultCode::hub_older : FaultCode::hub_newer, "hub.check",
                    {{"found", std::to_string(*version)}, {"known", std::to_string(hub::newest_version())}});
    if (auto begun = owner.run("begin"); !begun) return tl::unexpected<Fault>(std::move(begun).error().fault);
    auto done = compare(check);
    if (owner.is_open()) static_cast<void>(owner.run("rollback"));
    JCIC_CHECK(done);
    JCIC_CHECK(find_all(check, not_as_the_page_says));
    // A superuser's alone, or whoever was granted it.
    JCIC_TRY(const auto may, read_rows(check, "select has_function_privilege('pg_hba_file_rules()', 'execute')", {}));
    if (may.text(0, 0) == "t") JCIC_CHECK(find_all(check, let_in));
    return std::move(check.out);
}

}  // namespace jcic::hub_server
