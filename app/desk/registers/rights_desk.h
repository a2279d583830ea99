#pragma once
// Rights by duty, and the half-yearly review of accounts (R-DU-8): the rights overview 權限一覽表 and
// 帳號及權限盤點表, for readers of the register of people. Accounts are confirmed or ended there, by its steps.

#include <filesystem>
#include <optional>
#include <vector>

#include "app/desk/registers/accounts.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/leaving.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// The half-year under review; nullopt: the rights overview.
using RightsSheet = std::optional<papers::Span>;

class RightsDesk {
public:
    explicit RightsDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// Returns everyone's account with its last use: of other people only the time. Fault person.duty.
    [[nodiscard]] Result<std::vector<Account>> accounts();
    /// Faults person.duty, input.form (a span that has not begun).
    [[nodiscard]] Result<std::vector<ReviewedAccount>> review(const papers::Span& span);
    /// Lays it out for RegisterDesk::print. Faults as review, paper.*.
    [[nodiscard]] Result<PrintedRegister> page(const RightsSheet& wanted);
    /// As RegisterDesk::save. Returns the number of rows.
    Result<std::size_t> save(const RightsSheet& wanted, const std::filesystem::path& file, const Leaving& how);

private:
    [[nodiscard]] Result<Seat*> seat();
    With<const Machine, Seating, const Printing> parts_;
};

/// Whether it is a printed and saved name of the two ("register:rights"), which determines who may have them.
[[nodiscard]] bool is_rights_sheet(std::string_view name);

}  // namespace jcic::desk
