#pragma once
// Who may do what, and the half-yearly review of accounts.

#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Each account of a half year, with what its review came to.
struct AccountReview {
    using Answer = std::vector<ReviewedAccount>;
    papers::Span span;
    static constexpr auto does = &RightsDesk::review;
};
/// As it prints.
struct RightsPage {
    using Answer = PrintedRegister;
    RightsSheet wanted;
    static constexpr auto does = &RightsDesk::page;
};
/// How many rows. As Save.
struct SaveRights {
    using Answer = std::size_t;
    RightsSheet wanted;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &RightsDesk::save;
};

}  // namespace jcic::desk::command
