#pragma once
// Shared by the parts of a check.

#include <algorithm>

#include "app/domain/branch_report.h"
#include "app/domain/exchange.h"
#include "app/domain/standing.h"
#include "app/hub/claims.h"
#include "app/hub/signed_text.h"
#include "app/hub_server/check.h"

namespace jcic::hub_server {

struct EnrolledDesk {
    hub::Desk desk;
    std::string world;
    std::string login;
    [[nodiscard]] std::string name() const { return desk.institution + " " + desk.workstation; }
};

struct Check {
    hub::Connection& owner;
    std::vector<verify::NoteKey> witnesses;  ///< given ones, then enrolled ones
    std::vector<EnrolledDesk> desks{};
    Checked out{};

    /// nullptr for none.
    [[nodiscard]] const EnrolledDesk* desk_of(const std::string& ledger) const;
    void find(const std::string& ledger, const char* what, std::string which, std::string reason);
};

/// Whether the statement names the desk as enrolled.
[[nodiscard]] inline bool is_named(const domain::DeskExchange& said, const hub::Enrolled& as) {
    return said.desk == as.workstation;
}
[[nodiscard]] inline bool is_named(const domain::DeskStanding& said, const hub::Enrolled& as) {
    return said.desk == as.workstation;
}
[[nodiscard]] inline bool is_named(const domain::BranchReport& /*of a branch*/, const hub::Enrolled& /*as*/) {
    return true;
}
/// Returns why it is not the desk's statement under a certificate, name and branch that were enrolled together, now or
/// before; "" if it is.
template <class Read>
[[nodiscard]] std::string reason_against_signer(const EnrolledDesk& desk, const Read& read) {
    if (read.said.institution != desk.desk.institution || read.said.world != desk.world) return "desk";
    const auto& enrolled = desk.desk.enrolled;
    if (std::ranges::find(enrolled, read.certificate, &hub::Enrolled::certificate) == enrolled.end())
        return "certificate";
    const auto said_it = [&read](const hub::Enrolled& one) {
        return one.certificate == read.certificate && one.branch == read.said.branch && is_named(read.said, one);
    };
    if (std::ranges::none_of(enrolled, said_it)) return "desk";
    return hub::holds_for(read.certificate, read.text, read.signature) ? "" : "signature";
}
/// The same for a row of jcic.standing, which names its ledger and its week.
struct JudgedStanding {
    std::optional<domain::DeskStanding> said;  ///< set if it is that desk's statement
    std::string reason;
};
[[nodiscard]] JudgedStanding judge_standing(const EnrolledDesk& desk, const std::string& week,
                                            const std::string& bytes);
/// The first line of its checkpoints.
[[nodiscard]] std::string origin_of(const EnrolledDesk& desk);
/// Returns why that line is not the witness's under any of the notes, the checkpoints of its size; "" if it is.
[[nodiscard]] std::string reason_against_line(const std::vector<verify::NoteKey>& keys, const std::string& witness,
                                              std::string line, const std::vector<std::string>& notes);

/// Maps a missing table, which belongs to a later version of the schema, to hub.older.
[[nodiscard]] Fault fault_of_reading(hub::NoAnswer answer);
/// Reads only: whether the request was sent does not matter.
[[nodiscard]] Result<hub::Rows> read_rows(Check& check, const std::string& statement,
                                          const std::vector<hub::Value>& values);

[[nodiscard]] Result<void> check_claims(Check& check);
[[nodiscard]] Result<void> check_offered(Check& check);
[[nodiscard]] Result<void> check_approvals(Check& check);
[[nodiscard]] Result<void> check_statements(Check& check, const EnrolledDesk& desk);
[[nodiscard]] Result<void> check_standings(Check& check, const EnrolledDesk& desk);
[[nodiscard]] Result<void> check_tree(Check& check, const EnrolledDesk& desk);

}  // namespace jcic::hub_server
