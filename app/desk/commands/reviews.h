#pragma once
// The monthly sample and JCIC's list of a month (Z52), for who checks queries (R-LO-3, R-LO-4).

#include <filesystem>
#include <memory>

#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

/// A month's sample at a glance; nothing is drawn.
struct MonthSample {
    using Answer = SampledMonth;
    domain::RocMonth month;
    Result<SampledMonth> carry_out(const CommandContext& context) const;
};
struct DrawSample {
    using Answer = Drawn;
    domain::RocMonth month;
    Result<Drawn> carry_out(const CommandContext& context) const;
};
/// A drawn record, from its authorisation to the end of its copies.
struct ShowReview {
    using Answer = ReviewPage;
    std::string review;
    Result<ReviewPage> carry_out(const CommandContext& context) const;
};

/// A month has up to a hundred thousand lines: passed on, not copied.
using Z52Matched = std::shared_ptr<const Z52Report>;

struct MatchZ52 {
    using Answer = Z52Matched;
    domain::RocMonth month;
    std::filesystem::path file;
    Result<Z52Matched> carry_out(const CommandContext& context) const;
};
/// From the host, by who has JCIC open. Can be stopped.
struct AskZ52 {
    using Answer = Z52Matched;
    domain::RocMonth month;
    Result<Z52Matched> carry_out(const CommandContext& context) const;
};
/// What differs, for a person to decide on. How many are new.
struct EnterDifferences {
    using Answer = std::size_t;
    domain::RocMonth month;
    Z52Matched report;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
