#pragma once
// One background task on a thread of its own, such as a network call. The caller takes its result later. All calls on
// one thread.

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace jcic::desk {

template <class T>
class Errand {
public:
    /// Starts `work`, which must end soon after a stop request. Calls `over` on the task's thread when a result is
    /// ready.
    void begin(std::function<T(std::stop_token)> work, std::function<void()> over) {
        came_ = std::make_shared<Came>();
        thread_ = std::jthread([came = came_, work = std::move(work), over = std::move(over)](std::stop_token stop) {
            auto of_it = work(std::move(stop));
            {
                const std::lock_guard lock(came->mutex);
                came->of_it.emplace(std::move(of_it));
            }
            over();
        });
    }
    /// Whether a task was begun and its result not yet taken.
    [[nodiscard]] bool runs() const { return came_ != nullptr; }
    /// Returns the result; nullopt while the task runs.
    [[nodiscard]] std::optional<T> take() {
        if (!came_) return std::nullopt;
        std::optional<T> out;
        {
            const std::lock_guard lock(came_->mutex);
            out = std::move(came_->of_it);
        }
        if (!out) return std::nullopt;
        thread_.join();  // it has nothing more to do but `over`
        came_.reset();
        return out;
    }

private:
    struct Came {
        std::mutex mutex;
        std::optional<T> of_it;
    };
    std::shared_ptr<Came> came_;
    std::jthread thread_;  ///< stopped and joined by its destructor
};

}  // namespace jcic::desk
