#pragma once
// One piece of work that nobody waits for, on a thread of its own: a network's half of something. Who began it takes
// what came of it later. All calls on one thread.

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
    /// `work` ends soon once it is asked to stop. `over` is called on the errand's thread when there is something to
    /// take.
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
    /// Begun, and not taken yet.
    [[nodiscard]] bool runs() const { return came_ != nullptr; }
    /// Nothing while it runs on.
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
    std::jthread thread_;  ///< asked to stop and joined where it is left
};

}  // namespace jcic::desk
