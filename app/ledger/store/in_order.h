#pragma once
// Work in pieces, done by as many threads as there are handles and taken in order.

#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ledger {

/// What is to be handed to each thread: it alone uses it.
template <class Handle>
using Handles = std::vector<std::unique_ptr<Handle>>;

/// Threads that do what they are given, each with a handle of its own. Its end waits for what was begun and drops the
/// rest.
template <class Handle, class Task>
class Crew {
public:
    /// Fewer threads than handles where no more are to be had.
    explicit Crew(const Handles<Handle>& handles) {
        for (const auto& handle : handles) {
            try {
                threads_.emplace_back([this, &handle] { work(*handle); });
            } catch (const std::exception&) {
                return;  // those there are do it all
            }
        }
    }
    ~Crew() {
        {
            const std::scoped_lock lock(mutex_);
            ended_ = true;
        }
        given_.notify_all();
    }
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Done here and now with that handle where there is no thread.
    void give(Task task, Handle& here) {
        if (threads_.empty()) return task(here);
        {
            const std::scoped_lock lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        given_.notify_one();
    }

private:
    void work(Handle& handle) {
        while (auto task = next()) (*task)(handle);
    }

    std::optional<Task> next() {
        std::unique_lock lock(mutex_);
        given_.wait(lock, [this] { return ended_ || !tasks_.empty(); });
        if (ended_) return std::nullopt;
        std::optional<Task> out(std::move(tasks_.front()));
        tasks_.pop_front();
        return out;
    }

    std::mutex mutex_;
    std::condition_variable given_;
    std::deque<Task> tasks_;
    bool ended_ = false;
    std::vector<std::jthread> threads_;  ///< last: joined before the rest goes
};

/// `work(handle, piece)` for the pieces from 0 on, each in some thread; `take(result)` in this one, in their order,
/// until it says stop by a fault.
template <class Handle, class Work, class Take>
[[nodiscard]] Result<void> in_order(const Handles<Handle>& handles, std::uint64_t pieces, const Work& work,
                                    const Take& take) {
    using Task = std::packaged_task<decltype(work(*handles.front(), pieces))(Handle&)>;
    constexpr std::size_t ahead = 3;  // pieces a thread, so that none waits for a slower one before it
    std::deque<decltype(std::declval<Task&>().get_future())> begun;
    std::uint64_t next = 0;
    Crew<Handle, Task> crew(handles);
    const auto begin_next = [&] {
        if (next == pieces) return;
        Task task([&work, piece = next](Handle& handle) { return work(handle, piece); });
        begun.push_back(task.get_future());
        crew.give(std::move(task), *handles.front());
        ++next;
    };
    for (std::size_t i = 0; i < ahead * handles.size(); ++i) begin_next();
    while (!begun.empty()) {
        auto result = begun.front().get();
        begun.pop_front();
        begin_next();
        JCIC_CHECK(take(std::move(result)));
    }
    return {};
}

}  // namespace jcic::ledger
