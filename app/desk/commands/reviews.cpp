#include "app/desk/commands/reviews.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {
namespace {

Z52Matched passed_on(Z52Report report) {
    return std::make_shared<const Z52Report>(std::move(report));
}

}  // namespace

Result<SampledMonth> MonthSample::carry_out(const CommandContext& context) const {
    return context.workplace.samples().month(month);
}

Result<Drawn> DrawSample::carry_out(const CommandContext& context) const {
    return context.workplace.samples().draw(month);
}

Result<ReviewPage> ShowReview::carry_out(const CommandContext& context) const {
    return context.workplace.samples().page(review);
}

Result<Z52Matched> MatchZ52::carry_out(const CommandContext& context) const {
    return context.workplace.z52().from_file(month, file).map(passed_on);
}

Result<Z52Matched> AskZ52::carry_out(const CommandContext& context) const {
    return context.workplace.z52().from_host(month, context.stop).map(passed_on);
}

Result<std::size_t> EnterDifferences::carry_out(const CommandContext& context) const {
    return context.workplace.z52().enter(month, *report);
}

}  // namespace jcic::desk::command
