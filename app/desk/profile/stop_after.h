#pragma once
// A limit of our own on a call that takes a stop token: whoever leaves the seat waits no host's time limit.

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/base/clock.h"

namespace jcic::desk {

class StopAfter {
public:
    explicit StopAfter(Millis limit)
        : waiting_([this, limit](const std::stop_token& ended) {
              std::mutex mutex;
              std::unique_lock lock(mutex);
              std::condition_variable_any wake;
              wake.wait_for(lock, ended, limit, [] { return false; });
              if (!ended.stop_requested()) stop_.request_stop();
          }) {}

    [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
    std::stop_source stop_;
    std::jthread waiting_;  ///< last: it ends before the rest goes
};

}  // namespace jcic::desk
