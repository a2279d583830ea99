#pragma once
// What the parts of a check share.

#include "app/hub/claims.h"
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

/// Only reads: whether the request had left does not matter.
[[nodiscard]] Result<hub::Rows> read_rows(Check& check, const std::string& statement,
                                          const std::vector<hub::Value>& values);

[[nodiscard]] Result<void> check_claims(Check& check);
[[nodiscard]] Result<void> check_offered(Check& check);
[[nodiscard]] Result<void> check_form_keys(Check& check);
[[nodiscard]] Result<void> check_approvals(Check& check);
[[nodiscard]] Result<void> check_statements(Check& check, const EnrolledDesk& desk);
[[nodiscard]] Result<void> check_tree(Check& check, const EnrolledDesk& desk);

}  // namespace jcic::hub_server
