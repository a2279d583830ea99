// What a desk said, statement after statement: each holds alone, and none says the contrary of an earlier one.
#include <algorithm>
#include <map>

#include "app/domain/branch_report.h"
#include "app/domain/exchange.h"
#include "app/hub/signed_text.h"
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
    [[nodiscard]] static bool is_named(const domain::ReadExchange& read, const hub::Enrolled& as) {
        return read.said.desk == as.workstation;
    }
    [[nodiscard]] static bool is_named(const domain::ReadReport& /*of a branch*/, const hub::Enrolled& /*as*/) {
        return true;
    }
    /// Under a certificate, a name and a branch that were enrolled together, now or before.
    template <class Read>
    [[nodiscard]] std::string against_signer(const Read& read) const {
        if (read.said.institution != desk_.desk.institution || read.said.world != desk_.world) return "desk";
        const auto& enrolled = desk_.desk.enrolled;
        if (std::ranges::find(enrolled, read.certificate, &hub::Enrolled::certificate) == enrolled.end())
            return "certificate";
        const auto said_it = [&read](const hub::Enrolled& one) {
            return one.certificate == read.certificate && one.branch == read.said.branch && is_named(read, one);
        };
        if (std::ranges::none_of(enrolled, said_it)) return "desk";
        return hub::holds_for(read.certificate, read.text, read.signature) ? "" : "signature";
    }

    [[nodiscard]] std::string against_report(const Bytes& body) const {
        const auto read = domain::read_report(to_text(body));
        return read ? against_signer(*read) : "form";
    }

    [[nodiscard]] std::string against_exchange(std::uint64_t since, std::uint64_t position, const Bytes& body) {
        const auto read = domain::read_exchange(to_text(body));
        if (!read) return "form";
        if (auto reason = against_signer(*read); !reason.empty()) return reason;
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

}  // namespace jcic::hub_server
