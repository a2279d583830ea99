#include "app/hub/statements.h"

namespace jcic::hub {
namespace {

using domain::SignedStatement;
using domain::StatementKind;
using domain::StatementPut;

constexpr int most_at_once = 20;
constexpr int few_bytes = 256 << 10;

std::string name_of(StatementKind kind) {
    return kind == StatementKind::exchange ? "exchange" : "branch-report";
}

/// Puts it where nothing is, and reads what is there then.
Answer<Rows> put_and_read(Connection& hub, const SignedStatement& statement, const std::string& ledger,
                          const std::string& institution) {
    const auto kind = name_of(statement.kind);
    const auto position = static_cast<std::int64_t>(statement.through);
    auto put = hub.run(
        "insert into jcic.statement (ledger, institution, kind, since, position, body) "
        "values ($1, $2, $3, $4, $5, $6) on conflict (ledger, kind, position) do nothing returning n",
        {ledger, institution, kind, static_cast<std::int64_t>(statement.since), position, to_bytes(statement.bytes)});
    if (!put || !put->empty()) return put;
    return hub.run("select body from jcic.statement where ledger = $1 and kind = $2 and position = $3 and body <> $4",
                   {ledger, kind, position, to_bytes(statement.bytes)});
}

}  // namespace

StatementPut HubStatements::put(const SignedStatement& statement) {
    const auto answer =
        line_.ask<bool>([statement, ledger = ledger_, institution = institution_](Connection& hub) -> Answer<bool> {
            auto rows = put_and_read(hub, statement, ledger, institution);
            if (!rows) return tl::unexpected<NoAnswer>(std::move(rows).error());
            return rows->bytes(0, 0).has_value();
        });
    if (!answer) return {answer.error().sent ? ActOutcome::not_known : ActOutcome::not_done, answer.error().fault};
    if (!*answer) return {};
    return {ActOutcome::not_done,
            Fault{FaultCode::exchange_file,
                  "hub.statements",
                  {{"reason", "place"}, {"file", statement.desk + " " + std::to_string(statement.through)}}}};
}

Result<std::vector<SignedStatement>> HubStatements::read(StatementKind kind, const std::string& desk,
                                                         const std::string& which, std::uint64_t after) const {
    // Of several ledgers that had the workstation's name the one that has it now. What is sent of the statements ends
    // within the limit of a call on a slow line, too: the first, and those after it that make no more than a few bytes.
    const auto statement =
        "select since, position, body from (select since, position, body, row_number() over chosen as place, "
        "sum(octet_length(body)) over chosen as bytes from jcic.statement where kind = $1 and position > $3 and ledger "
        "= (select ledger from jcic.desk where workstation = $2 order by retired is null desc, enrolled desc limit 1) "
        "window chosen as (" +
        which + ") limit " + std::to_string(most_at_once) +
        ") listed where place = 1 or bytes <= " + std::to_string(few_bytes) + " order by place";
    auto rows = line_.ask<Rows>([statement, name = name_of(kind), desk, after](Connection& hub) {
        return hub.run(statement, {name, desk, static_cast<std::int64_t>(after)});
    });
    if (!rows) return tl::unexpected<Fault>(std::move(rows).error().fault);
    std::vector<SignedStatement> out;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        const auto since = rows->number(row, 0);
        const auto through = rows->number(row, 1);
        const auto body = rows->bytes(row, 2);
        if (!since || !through || !body) return fail(FaultCode::hub_answer, "hub.statements", {{"reason", "form"}});
        out.push_back({kind, desk, *since, *through, to_text(*body)});
    }
    return out;
}

Result<std::vector<SignedStatement>> HubStatements::next_of(StatementKind kind, const std::string& desk,
                                                            std::uint64_t after) {
    return read(kind, desk, "order by position", after);
}

Result<std::optional<SignedStatement>> HubStatements::last_of(StatementKind kind, const std::string& desk) {
    JCIC_TRY(auto some, read(kind, desk, "order by position desc", 0));
    if (some.empty()) return std::optional<SignedStatement>();
    return std::optional(std::move(some.front()));
}

}  // namespace jcic::hub
