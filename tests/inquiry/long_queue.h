#pragma once
// A branch with several queries that are worked on together, each leaning on an authorisation of its own.

#include "app/inquiry/steps/retrievals.h"
#include "inquiry/branch.h"

namespace jcic::inquiry::test {

inline constexpr std::size_t several = 5;

/// A branch with an authorisation for each of them.
struct LongQueue : Branch {
    LongQueue() {
        for (std::size_t i = 1; i <= several; ++i)
            authorisations.push_back(authorisation(("B-" + std::to_string(i)).c_str(), applicant, "個人房屋貸款"));
    }
    /// Asked to the end by so many, each time that the host is about to answer or has answered.
    void when_asked(std::size_t times, std::function<void()> call) {
        host.point = [this, times, call = std::move(call)] {
            if (host.requests.size() == times) call();
        };
    }
};

inline std::vector<QueryId> approved_ones(Desk& desk) {
    std::vector<QueryId> out;
    for (std::size_t i = 1; i <= several; ++i) {
        auto form = good_form();
        form.authorisation = "B-" + std::to_string(i);
        form.case_number = "115-房貸-0050" + std::to_string(i);
        out.push_back(desk.approved(form));
    }
    return out;
}

inline std::vector<Outcome> request_all(LongQueue& branch, Desk& desk, const std::vector<QueryId>& ids,
                                        const std::stop_token& stop = {}) {
    return desk->requests.request_each(ids, branch.card, branch.custody, branch.host, stop);
}

/// Gives two of them at a time.
template <class What>
std::function<std::vector<What>()> two_by_two(const std::vector<What>& all) {
    return [&all, taken = std::size_t{0}]() mutable {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(taken);
        taken = std::min(taken + 2, all.size());
        return std::vector<What>(from, all.begin() + static_cast<std::ptrdiff_t>(taken));
    };
}

/// Stride after stride; what became of those that were begun.
inline std::vector<Outcome> request_two_by_two(LongQueue& branch, Desk& desk, const std::vector<QueryId>& ids,
                                               const std::stop_token& stop = {}) {
    std::vector<Outcome> out;
    const auto told = [&](std::vector<Outcome> all) { out.insert(out.end(), all.begin(), all.end()); };
    desk->requests.request_each({two_by_two(ids), told}, branch.card, branch.custody, branch.host, stop);
    return out;
}

inline std::vector<domain::ItemState> t52_states(const Desk& desk, const std::vector<QueryId>& ids) {
    std::vector<domain::ItemState> out;
    for (const auto& id : ids) out.push_back(desk.state(id, Item::t52));
    return out;
}

}  // namespace jcic::inquiry::test
