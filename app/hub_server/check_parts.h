#pragma once
// What the parts of a check share.

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
    std::vector<verify::NoteKey> witnesses;  ///< given, and then those that are enrolled
    std::vector<EnrolledDesk> desks{};
    Checked out{};

    /// nullptr for none.
    [[nodiscard]] const EnrolledDesk* desk_of(const std::string& ledger) const;
    void find(const std::string& ledger, const char* what, std::string which, std::string reason);
};

/// Whether what was said names the desk as it was enrolled.
[[nodiscard]] inline bool is_named(const domain::DeskExchange& said, const hub::Enrolled& as) {
    return said.desk == as.workstation;
}
[[nodiscard]] inline bool is_named(const domain::DeskStanding& said, const hub::Enrolled& as) {
    return said.desk == as.workstation;
}
[[nodiscard]] inline bool is_named(const domain::BranchReport& /*of a branch*/, const hub::Enrolled& /*as*/) {
    return true;
}
/// Why it is not that desk's word, under a certificate, a name and a branch that were enrolled together, now or before;
/// "" where it is.
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
/// The same of a row of jcic.standing, which names its ledger and its week.
struct JudgedStanding {
    std::optional<domain::DeskStanding> said;  ///< where it is that desk's word
    std::string reason;
};
[[nodiscard]] JudgedStanding judge_standing(const EnrolledDesk& desk, const std::string& week,
                                            const std::string& bytes);
/// What its checkpoints say first: whose they are.
[[nodiscard]] std::string origin_of(const EnrolledDesk& desk);
/// Why that line is not the witness's under one of the notes, the checkpoints of its size; "" where it is.
[[nodiscard]] std::string reason_against_line(const std::vector<verify::NoteKey>& keys, const std::string& witness,
                                              std::string line, const std::vector<std::string>& notes);

/// A table that is not there is one of a later version of the schema: hub.older.
[[nodiscard]] Fault fault_of_reading(hub::NoAnswer answer);
/// Only reads: whether the request had left does not matter.
[[nodiscard]] Result<hub::Rows> read_rows(Check& check, const std::string& statement,
                                          const std::vector<hub::Value>& values);

[[nodiscard]] Result<void> check_claims(Check& check);
[[nodiscard]] Result<void> check_offered(Check& check);
[[nodiscard]] Result<void> check_form_keys(Check& check);
[[nodiscard]] Result<void> check_approvals(Check& check);
[[nodiscard]] Result<void> check_statements(Check& check, const EnrolledDesk& desk);
[[nodiscard]] Result<void> check_standings(Check& check, const EnrolledDesk& desk);
[[nodiscard]] Result<void> check_tree(Check& check, const EnrolledDesk& desk);

}  // namespace jcic::hub_server
