#include "app/practice/host/host_service.h"

#include <optional>

#include "app/loop/loop_thread.h"
#include "app/practice/host/host_server.h"

namespace jcic::practice {

class PracticeHost::Impl {
public:
    Impl(HostSettings settings, Clock& clock, Random& random, const World& world)
        : settings_(std::move(settings)), clock_(clock), random_(random), world_(world) {}
    ~Impl() { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<std::uint16_t> start(const HostCredentials& credentials, std::vector<AccountOpening> accounts) {
        JCIC_TRY(const auto tls, host_tls(credentials));
        JCIC_TRY(auto issuer, Issuer::from_pem(credentials.ca_pem, settings_.kind));
        JCIC_TRY(auto desk, HostDesk::open(settings_, clock_, random_, world_, std::move(issuer), std::move(accounts)));
        auto* server = new HostServer(tls, std::move(desk), FaultFile(settings_.faults_file));
        stop();
        thread_.emplace("practice host");
        server_ = server;
        server->moveToThread(thread_->inside());
        quint16 port = 0;
        const auto listen = [&] { port = server->listen_here(settings_.port); };
        QMetaObject::invokeMethod(server, listen, Qt::BlockingQueuedConnection);
        if (port == 0) {
            stop();
            return fail(FaultCode::host_unreachable, "practice.host",
                        {{"reason", "port"}, {"port", std::to_string(settings_.port)}});
        }
        return port;
    }

    void stop() {
        if (!thread_) return;
        server_->deleteLater();
        thread_.reset();
    }

private:
    HostSettings settings_;
    Clock& clock_;
    Random& random_;
    const World& world_;
    HostServer* server_ = nullptr;  ///< lives in the thread, and goes there
    std::optional<LoopThread> thread_;
};

PracticeHost::PracticeHost(HostSettings settings, Clock& clock, Random& random, const World& world)
    : impl_(std::make_unique<Impl>(std::move(settings), clock, random, world)) {}
PracticeHost::~PracticeHost() = default;

Result<std::uint16_t> PracticeHost::start(const HostCredentials& credentials, std::vector<AccountOpening> accounts) {
    return impl_->start(credentials, std::move(accounts));
}

void PracticeHost::stop() {
    impl_->stop();
}

}  // namespace jcic::practice
