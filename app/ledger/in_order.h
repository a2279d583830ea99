#pragma once
// Work in pieces, done by as many threads as there are handles and taken in order.

#include <deque>
#include <future>
#include <memory>
#include <vector>

#include "app/ledger/read_handle.h"

namespace jcic::ledger {

/// Read-only handles of the same files, one for each thread.
using ReadHandles = std::vector<std::unique_ptr<ReadHandle>>;

/// `work(handle, piece)` for the pieces from 0 on, each in some thread; `take(result)` in this one, in their order,
/// until it says stop by a fault. Where no further thread is to be had, this one does the work.
template <class Work, class Take>
[[nodiscard]] Result<void> in_order(const ReadHandles& handles, std::uint64_t pieces, const Work& work,
                                    const Take& take) {
    std::deque<std::future<decltype(work(*handles.front(), pieces))>> begun;
    std::uint64_t next = 0;
    // A handle is free again once the piece was taken that was begun as many pieces before.
    const auto begin_next = [&] {
        if (next == pieces) return;
        begun.push_back(std::async(std::launch::async | std::launch::deferred, std::cref(work),
                                   std::ref(*handles[next % handles.size()]), next));
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
