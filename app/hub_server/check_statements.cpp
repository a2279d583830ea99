// What a desk said, statement after statement: each holds alone, and none says the contrary of an earlier one.
#include <map>

#include "app/hub_server/check_parts.h"

namespace jcic::hub_server {
namespace {

/// What was said of one item of a query last.
struct SaidUse {
    std::string authorisation;
    domain::AuthorisationUse use = domain::AuthorisationUse::reserved;
};

class Story {
public:
    explicit Story(const EnrolledDesk& desk) : desk_(desk) {}

    [[nodiscard]] std::string reason_against(const std::string& kind, std::uint64_t since, std::uint64_t position,
                                             const Bytes& body) {
        if (kind == "exchange") return against_exchange(since, position, body);
        if (kind == "branch-report") return against_report(body);
        return "kind";
    }

private:
    [[nodiscard]] std::string against_report(const Bytes& body) const {
        const auto read = domain::read_report(to_text(body));
        return read ? reason_against_signer(desk_, *read) : "form";
    }

    [[nodiscard]] std::string against_exchange(std::uint64_t since, std::uint64_t position, const Bytes& body) {
        const auto read = domain::read_exchange(to_text(body));
        if (!read) return "form";
        if (auto reason = reason_against_signer(desk_, *read); !reason.empty()) return reason;
        if (read->said.since != since || read->said.through != position) return "position";
        const bool gap = through_ != 0 && read->said.since > through_;
        through_ = position;
        for (const auto& use : read->said.uses)
            if (is_contrary(use)) return "contrary";
        return gap ? "gap" : "";
    }

    /// A use that is over does not go back to being reserved, and a query stays with its authorisation.
    [[nodiscard]] bool is_contrary(const domain::UseLine& use) {
        const auto key = use.query + " " + std::string(domain::code_of(use.item));
        const auto [said, fresh] = uses_.try_emplace(key, SaidUse{use.authorisation, use.use});
        if (fresh) return false;
        const bool back =
            use.use == domain::AuthorisationUse::reserved && said->second.use != domain::AuthorisationUse::reserved;
        if (back || said->second.authorisation != use.authorisation) return true;
        said->second.use = use.use;
        return false;
    }

    const EnrolledDesk& desk_;
    std::uint64_t through_ = 0;
    std::map<std::string, SaidUse> uses_;
};

/// As many as an answer may hold, one at least: a body is up to 4 MiB, in hex twice that.
constexpr const char* page_of_statements =
    "select kind, position, body, institution, since from (select *, sum(octet_length(body)) over (order by kind, "
    "position) "
    "as total from (select kind, position, body, institution, since from jcic.statement "
    "where ledger = $1 and (kind, position) > ($2, $3::bigint) order by kind, position limit 200) page) counted "
    "where total <= 8388608 or total = octet_length(body) order by kind, position";

}  // namespace

Result<void> check_statements(Check& check, const EnrolledDesk& desk) {
    Story story(desk);
    std::string kind;
    std::int64_t position = 0;
    while (true) {
        JCIC_TRY(const auto rows, read_rows(check, page_of_statements, {desk.desk.ledger, kind, position}));
        if (rows.empty()) return {};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            ++check.out.statements;
            kind = rows.text(row, 0);
            position = static_cast<std::int64_t>(rows.number(row, 1).value_or(0));
            const auto body = rows.bytes(row, 2);
            auto reason = body ? story.reason_against(kind, rows.number(row, 4).value_or(0),
                                                      static_cast<std::uint64_t>(position), *body)
                               : "form";
            if (reason.empty() && rows.text(row, 3) != desk.desk.institution) reason = "institution";
            if (!reason.empty())
                check.find(desk.desk.ledger, "statement", kind + " " + rows.text(row, 1), std::move(reason));
        }
    }
}

JudgedStanding judge_standing(const EnrolledDesk& desk, const std::string& week, const std::string& bytes) {
    auto read = domain::read_standing(bytes);
    if (!read) return {std::nullopt, "form"};
    if (auto reason = reason_against_signer(desk, *read); !reason.empty()) return {std::nullopt, std::move(reason)};
    if (read->said.ledger != desk.desk.ledger || read->said.week != week) return {std::nullopt, "position"};
    return {std::move(read->said), ""};
}

Result<void> check_standings(Check& check, const EnrolledDesk& desk) {
    std::string after;
    while (true) {
        JCIC_TRY(const auto rows, read_rows(check,
                                            "select week, body from jcic.standing where ledger = $1 and week > $2 "
                                            "order by week limit 500",
                                            {desk.desk.ledger, after}));
        if (rows.empty()) return {};
        for (std::size_t row = 0; row < rows.size(); ++row) {
            ++check.out.standings;
            after = rows.text(row, 0);
            auto judged = judge_standing(desk, after, to_text(rows.bytes(row, 1).value_or(Bytes{})));
            if (!judged.reason.empty()) check.find(desk.desk.ledger, "standing", after, std::move(judged.reason));
        }
    }
}

}  // namespace jcic::hub_server
