#include "app/ledger_check/rules_judged.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jcic::ledger {
namespace {

/// What is found of the bytes here, with more at hand than the judge has.
constexpr std::array<std::string_view, 8> own{"number",     "body",   "hash",     "record",
                                              "commitment", "erased", "deletion", "attachment"};

verify::Origin origin_of(const Origin& origin) {
    return {std::string(name_of(origin.kind)), origin.institution.text(), Bytes(origin.id.begin(), origin.id.end())};
}

Notice told_of(verify::Notice one) {
    return {one.sequence, std::move(one.reason), UtcTime{Millis{static_cast<Millis::rep>(one.at)}}, std::move(one.who),
            std::move(one.why)};
}

}  // namespace

RulesJudged::RulesJudged(const Origin& origin, SealStore& seals, std::uint64_t last_epoch)
    : judge_(origin_of(origin)), seals_(seals), last_epoch_(last_epoch) {}

void RulesJudged::pass_event(const Digest& leaf) {
    tell_judge({{}, leaf, {}, {}, {}});
    take_seals(++events_);
}

void RulesJudged::take_event(const OpenedEvent& event, std::vector<verify::KeptState> kept) {
    tell_judge({event.body, event.hash, std::move(kept), event.page, {}});
    take_seals(++events_);
}

void RulesJudged::take_seals(std::uint64_t events) {
    while (!seals_end_ && epoch_ < last_epoch_) {
        if (!next_) {
            auto read = seals_.of(epoch_ + 1);
            if (read) next_ = *std::move(read);
            seals_end_ = !next_.has_value();
        }
        if (!next_ || next_->seal.head.size > events) return;
        take_next_seal();
    }
}

void RulesJudged::take_next_seal() {
    sealed_ = next_->seal.head.size;
    ++epoch_;
    tell_judge({{}, {}, {}, {}, *std::exchange(next_, std::nullopt)});
}

void RulesJudged::tell_judge(Said said) {
    constexpr std::size_t at_once = 1024;
    waiting_.push_back(std::move(said));
    if (waiting_.size() == at_once) hand_over();
}

void RulesJudged::hand_over() {
    if (judging_.valid()) judging_.get();
    judging_ =
        std::async(std::launch::async | std::launch::deferred, [this, all = std::exchange(waiting_, {})]() mutable {
            for (auto& one : all) {
                if (one.seal)
                    judge_.take_seal(one.seal->note.pack(), one.seal->certificate);
                else
                    judge_.take_event({one.body, one.leaf, std::move(one.kept), one.page});
            }
        });
}

RulesJudged::Outcome RulesJudged::finish(std::uint64_t broken) {
    if (next_) take_next_seal();  // of more events than there are
    hand_over();
    judging_.get();
    auto verdict = judge_.verdict();
    Outcome out{{}, {}, verdict.seals};
    for (auto& one : verdict.findings) {
        if (std::ranges::find(own, one.reason) != own.end()) continue;
        const bool elsewhere = one.reason == "seal" && broken > 0;
        out.faults.push_back({elsewhere ? broken : one.sequence, FaultCode::ledger_corrupt, std::move(one.reason)});
    }
    const bool told = std::ranges::any_of(out.faults, [](const Finding& one) { return one.reason == "seal"; });
    if (seals_end_ && !told)
        out.faults.push_back({broken > 0 ? broken : sealed_ + 1, FaultCode::ledger_corrupt, "seal"});
    for (auto& one : verdict.told) out.told.push_back(told_of(std::move(one)));
    return out;
}

}  // namespace jcic::ledger
