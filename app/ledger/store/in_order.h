#pragma once
// Work in pieces, done by as many threads as there are handles and taken in order.

#include <deque>
#include <future>
#include <memory>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ledger {

/// What is to be handed to each thread: it alone uses it.
template <class Handle>
using Handles = std::vector<std::unique_ptr<Handle>>;

/// `work(handle, piece)` for the pieces from 0 on, each in some thread, or where there is none in this one;
/// `take(result)` in this one, in their order, until it says stop by a fault. A handle goes on to its next piece once
/// its last one is there to be taken.
template <class Handle, class Work, class Take>
[[nodiscard]] Result<void> in_order(const Handles<Handle>& handles, std::uint64_t pieces, const Work& work,
                                    const Take& take) {
    std::deque<std::future<decltype(work(*handles.front(), pieces))>> begun;
    std::uint64_t next = 0;
    const auto begin_next = [&] {
        if (next == pieces) return;
        auto& handle = *handles[next % handles.size()];
        begun.push_back(std::async(std::launch::async | std::launch::deferred,
                                   [&work, &handle, piece = next] { return work(handle, piece); }));
        ++next;
    };
    for (std::size_t i = 0; i < handles.size(); ++i) begin_next();
    while (!begun.empty()) {
        auto result = begun.front().get();
        begun.pop_front();
        begin_next();
        JCIC_CHECK(take(std::move(result)));
    }
    return {};
}

}  // namespace jcic::ledger
