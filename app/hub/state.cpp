#include "app/hub/state.h"

#include "app/base/numbers.h"
#include "app/hub/schema.h"

namespace jcic::hub {
namespace {

tl::unexpected<NoAnswer> no(FaultCode code, std::vector<Detail> details) {
    return tl::unexpected<NoAnswer>(NoAnswer{Fault{code, "hub.state", std::move(details)}, false});
}

Answer<void> is_spoken(std::uint64_t version) {
    const auto newest = static_cast<std::uint64_t>(newest_version());
    const auto found = std::to_string(version);
    if (version > newest) return no(FaultCode::hub_newer, {{"found", found}, {"known", std::to_string(newest)}});
    if (version < static_cast<std::uint64_t>(oldest_version))
        return no(FaultCode::hub_older, {{"found", found}, {"known", std::to_string(oldest_version)}});
    return {};
}

}  // namespace

Answer<State> read_state(Connection& hub, std::string_view ledger) {
    enum Column { id, version, at, own, retired, session, revoked };
    auto rows = hub.run(
        "select id, version, "
        "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), ledger, retired, session, revoked from "
        "jcic.state()");
    if (!rows) {
        // No such schema: 3F000, 42883. Nobody has run `jcic-desk-hub init` there.
        const auto state = sqlstate_of(rows.error());
        if (state == "3F000" || state == "42883")
            return no(FaultCode::hub_older, {{"found", "0"}, {"known", std::to_string(oldest_version)}});
        return tl::unexpected<NoAnswer>(std::move(rows).error());
    }
    const auto number = rows->number(0, version);
    if (!number) return no(FaultCode::hub_answer, {{"reason", "form"}});
    if (auto spoken = is_spoken(*number); !spoken) return tl::unexpected<NoAnswer>(std::move(spoken).error());
    State out{rows->text(0, id),  static_cast<int>(*number),     rows->text(0, at),
              rows->text(0, own), rows->text(0, retired) == "t", rows->text(0, session)};
    if (rows->text(0, revoked) == "t") return no(FaultCode::hub_refused, {{"reason", "revoked"}});
    if (out.retired) return no(FaultCode::hub_refused, {{"reason", "retired"}});
    if (out.ledger != ledger) return no(FaultCode::hub_refused, {{"reason", "not-enrolled"}});
    return out;
}

Answer<std::string> prove(Connection& hub, const State& state, const Sign& sign) {
    const auto text =
        "jcic-desk session v1\nhub\t" + state.id + "\nledger\t" + state.ledger + "\nsession\t" + state.session + "\n";
    auto signature = sign(view(text));
    if (!signature) return tl::unexpected<NoAnswer>(NoAnswer{std::move(signature).error(), false});
    auto rows = hub.run("select jcic.prove($1)", {*std::move(signature)});
    if (rows) return rows->text(0, 0);
    const auto found = sqlstate_of(rows.error());
    if (found == "JC003") return no(FaultCode::hub_refused, {{"reason", "revoked"}});
    if (found == "JC004") return no(FaultCode::hub_refused, {{"reason", "not-enrolled"}});
    return tl::unexpected<NoAnswer>(std::move(rows).error());
}

Answer<std::string> begin_session(Connection& hub, std::string_view ledger, const Sign& sign) {
    auto state = read_state(hub, ledger);
    if (!state) return tl::unexpected<NoAnswer>(std::move(state).error());
    return prove(hub, *state, sign);
}

std::string Acknowledged::text() const {
    return id + " " + std::to_string(turn);
}

std::optional<Acknowledged> Acknowledged::parse(std::string_view text) {
    const auto gap = text.find(' ');
    if (gap == std::string_view::npos || gap == 0) return std::nullopt;
    const auto turn = whole_number<std::uint64_t>(text.substr(gap + 1));
    if (!turn) return std::nullopt;
    return Acknowledged{std::string(text.substr(0, gap)), *turn};
}

Answer<std::uint64_t> next_turn(Connection& hub, std::string_view ledger, std::uint64_t acknowledged) {
    // A smaller one stays as it is: else enough looks would make up for what was forgotten.
    auto rows = hub.run(
        "insert into jcic.seen (ledger, program, turn) select $1, $2, 1 "
        "where $3::bigint = 0 or exists (select from jcic.seen where ledger = $1) "
        "on conflict (ledger) do update set program = excluded.program, turn = seen.turn + 1 where seen.turn >= "
        "$3::bigint "
        "returning turn",
        {std::string(ledger), std::string("jcic-desk"), static_cast<std::int64_t>(acknowledged)});
    if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
    const auto turn = rows->empty() ? std::nullopt : rows->number(0, 0);
    if (!turn) return no(FaultCode::hub_rolled_back, {{"reason", "overtaken"}});
    return *turn;
}

Answer<void> leave_seen(Connection& hub, std::string_view ledger, Millis limit) {
    auto left = hub.run(
        "update jcic.seen set program = '' where ledger = $1 and not exists "
        "(select from pg_stat_activity where usename = session_user and pid <> pg_backend_pid())",
        {std::string(ledger)}, limit);
    if (!left) return tl::unexpected<NoAnswer>(std::move(left).error());
    return {};
}

}  // namespace jcic::hub
