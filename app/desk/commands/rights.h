#pragma once
// Rights by duty, and the half-yearly review of accounts.

#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Each account of a half-year with the result of its review.
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
/// Returns the number of rows. Otherwise as Save.
struct SaveRights {
    using Answer = std::size_t;
    RightsSheet wanted;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &RightsDesk::save;
};

}  // namespace jcic::desk::command
