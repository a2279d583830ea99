#include "app/gateway/transport.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <map>

#include "app/gateway/exchange.h"
#include "app/gateway/shared_limit.h"
#include "app/gateway/tls.h"
#include "app/loop/loop_thread.h"

namespace jcic::gateway {
namespace {
constexpr std::chrono::milliseconds between_waiting_calls{100};
}

/// Lives in the network thread.
class Transport::Worker : public QObject {
public:
    Worker(QUrl base, QSslConfiguration tls, Exchange::Rules rules)
        : base_(std::move(base)), tls_(std::move(tls)), rules_(std::move(rules)) {}

    ~Worker() override {
        while (!running_.empty()) delete running_.begin()->second;  // each ends its caller's wait
    }

    void start(std::uint64_t id, HttpRequest request, Millis within, std::shared_ptr<std::promise<Exchanged>> answer) {
        auto done = [this, id, answer = std::move(answer)](Exchanged outcome) {
            running_.erase(id);
            answer->set_value(std::move(outcome));
        };
        auto rules = rules_;
        rules.limits.answer_within = within;
        running_[id] = new Exchange(base_, tls_, std::move(request), rules, std::move(done), this);
    }

    void cancel(std::uint64_t id) {
        if (const auto found = running_.find(id); found != running_.end()) found->second->cancel();
    }

private:
    QUrl base_;
    QSslConfiguration tls_;
    Exchange::Rules rules_;
    std::map<std::uint64_t, Exchange*> running_;
};

class Transport::NetworkThread {
public:
    explicit NetworkThread(std::unique_ptr<Worker> worker) : worker_(worker.release()) {
        worker_->moveToThread(thread_.inside());
    }
    ~NetworkThread() { worker_->deleteLater(); }
    NetworkThread(const NetworkThread&) = delete;
    NetworkThread& operator=(const NetworkThread&) = delete;

    Exchanged run(HttpRequest request, Millis within, const std::stop_token& stop,
                  const std::function<void()>& waiting) {
        const auto id = ++last_;
        auto answer = std::make_shared<std::promise<Exchanged>>();
        auto future = answer->get_future();
        auto handed = std::make_shared<HttpRequest>(std::move(request));
        auto* worker = worker_;
        QMetaObject::invokeMethod(worker, [=] { worker->start(id, std::move(*handed), within, answer); });
        handed.reset();
        const std::stop_callback on_stop(
            stop, [worker, id] { QMetaObject::invokeMethod(worker, [worker, id] { worker->cancel(id); }); });
        while (waiting && future.wait_for(between_waiting_calls) != std::future_status::ready) waiting();
        return future.get();
    }

private:
    LoopThread thread_{"host"};
    Worker* worker_;
    std::atomic<std::uint64_t> last_ = 0;
};

Transport::Transport(std::unique_ptr<NetworkThread> thread, Millis within, std::function<void()> waiting)
    : thread_(std::move(thread)), within_(within), waiting_(std::move(waiting)) {}
Transport::~Transport() = default;

Result<std::unique_ptr<Transport>> Transport::open(HostAddress address) {
    JCIC_TRY(auto base, base_url(address));
    JCIC_TRY(auto tls, tls_configuration(address));
    auto worker =
        std::make_unique<Worker>(std::move(base), std::move(tls),
                                 Exchange::Rules{address.limits, address.practice, std::move(address.key_trouble)});
    return std::unique_ptr<Transport>(new Transport(std::make_unique<NetworkThread>(std::move(worker)),
                                                    address.limits.answer_within, std::move(address.waiting)));
}

tl::expected<HttpAnswer, NoAnswer> Transport::exchange(HttpRequest request, std::stop_token stop) {
    if (stop.stop_requested())
        return tl::unexpected(NoAnswer{Fault{FaultCode::cancelled, "host.connection", {}}, false});
    const auto left = SharedLimit::left();
    // Signing out is never left out: what the limit ends would leave a session open at JCIC.
    const bool leaves = request.method == HttpRequest::Method::remove;
    if (left && *left <= Millis{0} && !leaves)
        return tl::unexpected(
            NoAnswer{Fault{FaultCode::host_unreachable, "host.connection", {{"reason", "time"}}}, false});
    const auto within = left ? std::min(within_, std::max(*left, SharedLimit::shortest_call)) : within_;
    const SystemClock clock;
    const auto began = clock.since_boot();
    auto answer = thread_->run(std::move(request), within, stop, waiting_);
    SharedLimit::waited(clock.since_boot() - began);
    return answer;
}

}  // namespace jcic::gateway
