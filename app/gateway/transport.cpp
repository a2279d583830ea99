#include "app/gateway/transport.h"

#include <QNetworkProxy>
#include <QThread>
#include <atomic>
#include <future>
#include <map>
#include <mutex>

#include "app/gateway/exchange.h"
#include "app/gateway/tls.h"

namespace jcic::gateway {
namespace {

QNetworkRequest prepare(const QUrl& base, const QSslConfiguration& tls, const std::string& path) {
    QNetworkRequest request(QUrl(base.toString() + QString::fromStdString(path), QUrl::StrictMode));
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Named, so that Qt decompresses nothing: the size limit is of what is kept.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept", "application/json, application/problem+json");
    return request;
}

}  // namespace

/// Lives in the network thread; one manager, so one identity (connections are reused across certificates otherwise).
class Transport::Worker : public QObject {
public:
    Worker(QUrl base, QSslConfiguration tls, Limits limits)
        : base_(std::move(base)), tls_(std::move(tls)), limits_(limits), network_(this) {
        network_.setProxy(QNetworkProxy::NoProxy);
        network_.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    ~Worker() override {
        while (!running_.empty()) delete running_.begin()->second;  // each ends its caller's wait
    }

    void start(std::uint64_t id, HttpRequest request, std::shared_ptr<std::promise<Exchanged>> answer) {
        auto done = [this, id, answer = std::move(answer)](Exchanged outcome) {
            running_.erase(id);
            answer->set_value(std::move(outcome));
        };
        // A fresh connection each time: one kept open may be closed by the host just as a request goes out, and what
        // became of that request would not be known.
        if (running_.empty()) network_.clearConnectionCache();
        auto prepared = prepare(base_, tls_, request.path);
        running_[id] = new Exchange(network_, std::move(prepared), std::move(request), limits_, std::move(done), this);
    }

    void cancel(std::uint64_t id) {
        if (const auto found = running_.find(id); found != running_.end()) found->second->cancel();
    }

private:
    QUrl base_;
    QSslConfiguration tls_;
    Limits limits_;
    QNetworkAccessManager network_;
    std::map<std::uint64_t, Exchange*> running_;
};

class Transport::NetworkThread {
public:
    explicit NetworkThread(std::unique_ptr<Worker> worker) : worker_(worker.release()) {
        thread_.setObjectName(QStringLiteral("host"));
        worker_->moveToThread(&thread_);
        QObject::connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
        thread_.start();
    }

    ~NetworkThread() {
        thread_.quit();
        thread_.wait();
    }

    Exchanged run(HttpRequest request, const std::stop_token& stop) {
        const auto id = ++last_;
        auto answer = std::make_shared<std::promise<Exchanged>>();
        auto future = answer->get_future();
        auto handed = std::make_shared<HttpRequest>(std::move(request));
        auto* worker = worker_;
        QMetaObject::invokeMethod(worker, [=] { worker->start(id, std::move(*handed), answer); });
        handed.reset();
        const std::stop_callback on_stop(
            stop, [worker, id] { QMetaObject::invokeMethod(worker, [worker, id] { worker->cancel(id); }); });
        return future.get();
    }

private:
    QThread thread_;
    Worker* worker_;
    std::atomic<std::uint64_t> last_ = 0;
};

Transport::Transport(std::unique_ptr<NetworkThread> thread) : thread_(std::move(thread)) {}
Transport::~Transport() = default;

Result<std::unique_ptr<Transport>> Transport::open(HostAddress address) {
    JCIC_TRY(auto base, base_url(address));
    JCIC_TRY(auto tls, tls_configuration(address));
    auto worker = std::make_unique<Worker>(std::move(base), std::move(tls), address.limits);
    return std::unique_ptr<Transport>(new Transport(std::make_unique<NetworkThread>(std::move(worker))));
}

tl::expected<HttpAnswer, NoAnswer> Transport::exchange(HttpRequest request, std::stop_token stop) {
    if (stop.stop_requested())
        return tl::unexpected(NoAnswer{Fault{FaultCode::cancelled, "host.connection", {}}, false});
    return thread_->run(std::move(request), stop);
}

}  // namespace jcic::gateway
