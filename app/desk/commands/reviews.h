#pragma once
// The monthly sample, JCIC's list of a month (Z52) and its bill, for reviewers and auditors (R-LO-3, R-LO-4).

#include <filesystem>
#include <memory>

#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// A month's sample at a glance. Draws nothing.
struct MonthSample {
    using Answer = SampledMonth;
    domain::RocMonth month;
    static constexpr auto does = &SampleDesk::month;
};
struct DrawSample {
    using Answer = Drawn;
    domain::RocMonth month;
    static constexpr auto does = &SampleDesk::draw;
};
/// A drawn record, from its authorisation to the end of its copies.
struct ShowReview {
    using Answer = ReviewPage;
    std::string review;
    static constexpr auto does = &SampleDesk::page;
};

/// A month has up to a hundred thousand lines: shared, not copied.
using Z52Matched = std::shared_ptr<const Z52Report>;

struct MatchZ52 {
    using Answer = Z52Matched;
    domain::RocMonth month;
    std::filesystem::path file;
    static constexpr auto does = &Z52Desk::from_file;
};
/// From the host; needs a session at JCIC. Can be stopped.
struct AskZ52 {
    using Answer = Z52Matched;
    domain::RocMonth month;
    static constexpr auto does = &Z52Desk::from_host;
};
/// Enters the differences for a person's decision. Returns the number of new ones.
struct EnterDifferences {
    using Answer = std::size_t;
    domain::RocMonth month;
    Z52Matched report;
    static constexpr auto does = &Z52Desk::enter;
};

using BillMatched = std::shared_ptr<const BillReport>;

struct MatchBill {
    using Answer = BillMatched;
    domain::RocMonth month;
    std::filesystem::path file;
    static constexpr auto does = &Z52Desk::bill;
};
/// Enters the comparison. Returns whether the bill agrees.
struct EnterBill {
    using Answer = bool;
    domain::RocMonth month;
    BillMatched report;
    static constexpr auto does = &Z52Desk::enter_bill;
};

}  // namespace jcic::desk::command
