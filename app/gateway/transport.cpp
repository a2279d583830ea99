#include "app/gateway/transport.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCipher>
#include <QSslKey>
#include <algorithm>
#include <atomic>
#include <future>
#include <map>

#include "app/gateway/https_host.h"
#include "app/gateway/shared_limit.h"
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

namespace {

// Finds out why a host closed the connection without a message. Under TLS 1.3 a host refuses the client's certificate
// after the client's side of the handshake is done, and the network manager reports only "closed"; the socket itself
// receives the alert (RFC 8446, section 6.2). The probe connects once, sends nothing, and listens.

class CertificateProbe : public QObject {
public:
    using Done = std::function<void(bool own_certificate_refused)>;
    CertificateProbe(const QUrl& url, const QSslConfiguration& tls, Done done, QObject* parent);

private:
    void finish(bool refused);
    QSslSocket socket_;
    QTimer patience_;
    Done done_;
};

constexpr std::chrono::milliseconds patience{400};

bool about_our_certificate(QSsl::AlertType type) {
    using Type = QSsl::AlertType;
    return type == Type::NoCertificate || type == Type::BadCertificate || type == Type::UnsupportedCertificate ||
           type == Type::CertificateRevoked || type == Type::CertificateExpired || type == Type::CertificateUnknown ||
           type == Type::UnknownCa || type == Type::CertificateRequired || type == Type::AccessDenied ||
           type == Type::DecryptError;
}

CertificateProbe::CertificateProbe(const QUrl& url, const QSslConfiguration& tls, Done done, QObject* parent)
    : QObject(parent), done_(std::move(done)) {
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setSslConfiguration(tls);
    connect(&socket_, &QSslSocket::alertReceived, this, [this](QSsl::AlertLevel, QSsl::AlertType type, const QString&) {
        if (about_our_certificate(type)) finish(true);
    });
    connect(&socket_, &QAbstractSocket::disconnected, this, [this] { finish(false); });
    connect(&socket_, &QAbstractSocket::errorOccurred, this, [this] { finish(false); });
    connect(&patience_, &QTimer::timeout, this, [this] { finish(false); });
    patience_.start(patience);
    socket_.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)));
}

void CertificateProbe::finish(bool refused) {
    if (!done_) return;
    const auto done = std::exchange(done_, nullptr);
    patience_.stop();
    deleteLater();
    done(refused);
}

/// Whatever comes slower is no answer: who sends a byte now and then would be waited for to the limit of the whole.
constexpr std::size_t progress = 1024;

/// What is held of an answer before it is read.
constexpr qint64 read_at_once = 64 << 10;

Fault network_fault(FaultCode code, std::string reason) {
    return {code, "host.connection", {{"reason", std::move(reason)}}};
}

QByteArray method_name(HttpRequest::Method method) {
    switch (method) {
        case HttpRequest::Method::get:
            return "GET ";
        case HttpRequest::Method::remove:
            return "DELETE ";
        case HttpRequest::Method::post:
            break;
    }
    return "POST ";
}

QByteArray head_of(const HttpRequest& request, const QUrl& base) {
    auto head = method_name(request.method) + QByteArray::fromStdString(request.path) +
                " HTTP/1.1\r\nHost: " + base.authority(QUrl::FullyEncoded).toLatin1() +
                "\r\nConnection: close\r\nUser-Agent: jcic-desk\r\nAccept-Encoding: identity\r\n"
                "Accept: application/json, application/problem+json\r\n";
    for (const auto& [name, value] : request.headers) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
    if (request.method == HttpRequest::Method::post)
        head.append("Content-Type: application/json\r\nContent-Length: ")
            .append(QByteArray::number(request.body.size()))
            .append("\r\n");
    return head.append("\r\n");
}

}  // namespace

Exchange::Exchange(const QUrl& base, const QSslConfiguration& tls, HttpRequest request, const Rules& rules, Done done,
                   QObject* parent)
    : QObject(parent),
      base_(base),
      tls_(tls),
      request_(std::move(request)),
      practice_(rules.practice),
      key_trouble_(rules.key_trouble),
      reader_(rules.limits.largest_answer),
      done_(std::move(done)) {
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setSslConfiguration(tls);
    socket_.setReadBufferSize(read_at_once);
    connect(&socket_, &QSslSocket::encrypted, this, &Exchange::send);
    connect(&socket_, &QIODevice::readyRead, this, &Exchange::read_answer);
    connect(&socket_, &QSslSocket::sslErrors, this, &Exchange::take_tls_errors);
    connect(&socket_, &QAbstractSocket::errorOccurred, this, &Exchange::take_error);
    connect(&limit_, &QTimer::timeout, this, [this] { give_up(FaultCode::host_unreachable, "time"); });
    connect(&silence_, &QTimer::timeout, this, [this] { give_up(FaultCode::host_unreachable, "time"); });
    limit_.start(rules.limits.answer_within);
    silence_.start(rules.limits.silent_for);
    // Not from here: nobody knows this exchange yet, who would be told of its end.
    const auto begin = [this] { socket_.connectToHostEncrypted(base_.host(), static_cast<quint16>(base_.port(443))); };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

Exchange::~Exchange() {
    end(tl::unexpected(NoAnswer{network_fault(FaultCode::cancelled, "closing"), sent_}));
    wipe_bytes(request_.body);
}

void Exchange::cancel() {
    give_up(FaultCode::cancelled, "caller");
}

/// The handshake is done, and nothing of the request has left.
void Exchange::send() {
    silence_.start();
    const auto chain = socket_.peerCertificateChain();
    if (!practice_ && (chain.isEmpty() || any_of_practice(chain)))
        return give_up(FaultCode::host_untrusted, "practice");
    if (chain.isEmpty() || !names_host(chain.front(), base_.host())) return give_up(FaultCode::host_untrusted, "name");
    auto head = head_of(request_, base_);
    // From the first byte on it may have its effect.
    sent_ = true;
    socket_.write(head);
    socket_.write(request_.body);
    wipe_bytes(head);
    wipe_bytes(request_.body);
}

void Exchange::read_answer() {
    while (done_ && socket_.bytesAvailable() > 0) {
        const auto piece = socket_.read(read_at_once);
        came_ += static_cast<std::size_t>(piece.size());
        if (came_ >= progress) {
            came_ = 0;
            silence_.start();
        }
        if (const auto taken = reader_.read_bytes(piece); !taken)
            return end(tl::unexpected(NoAnswer{taken.error(), sent_}));
        if (reader_.finished()) return end(reader_.answer());
    }
}

void Exchange::take_tls_errors(const QList<QSslError>& errors) {
    if (verdict_) return;
    const auto all_are = [&](QSslError::SslError kind) {
        return std::all_of(errors.begin(), errors.end(),
                           [kind](const QSslError& error) { return error.error() == kind; });
    };
    // The chain ends at an authority that the settings name, whose own issuer they do not.
    const auto roots = tls_.caCertificates();
    const auto of_chain = [](const QSslError& error) {
        const auto kind = error.error();
        return kind == QSslError::UnableToGetIssuerCertificate ||
               kind == QSslError::UnableToGetLocalIssuerCertificate ||
               kind == QSslError::UnableToVerifyFirstCertificate || kind == QSslError::CertificateUntrusted;
    };
    // Qt names only certificates that the host sent: of one from our own file it has none.
    const auto is_ours = [&](const QSslError& error) {
        return roots.contains(error.certificate()) ||
               (error.certificate().isNull() && error.error() == QSslError::UnableToGetIssuerCertificate);
    };
    const bool without_root =
        std::all_of(errors.begin(), errors.end(), of_chain) && std::any_of(errors.begin(), errors.end(), is_ours);
    const char* reason = without_root                                 ? "root"
                         : all_are(QSslError::HostNameMismatch)       ? "name"
                         : all_are(QSslError::CertificateExpired)     ? "expired"
                         : all_are(QSslError::CertificateNotYetValid) ? "not-yet-valid"
                         : all_are(QSslError::InvalidPurpose)         ? "usage"
                                                                      : "authority";
    verdict_ = network_fault(FaultCode::host_untrusted, reason);
}

void Exchange::take_error(QAbstractSocket::SocketError error) {
    read_answer();  // what came before the end
    if (verdict_) return end(tl::unexpected(NoAnswer{*verdict_, sent_}));
    // In the handshake, before anything of the request: the host is not to blame, nor asked once more.
    if (auto trouble = key_trouble_ && !sent_ ? key_trouble_() : std::nullopt)
        return end(tl::unexpected(NoAnswer{*std::move(trouble), false}));
    switch (static_cast<int>(error)) {
        case QAbstractSocket::SslHandshakeFailedError:
            return find_out_why_closed(true);
        case QAbstractSocket::RemoteHostClosedError:
        case QAbstractSocket::NetworkError:
        case QAbstractSocket::SslInternalError:
        case QAbstractSocket::UnknownSocketError:
            return find_out_why_closed(false);
        case QAbstractSocket::HostNotFoundError:
            return give_up(FaultCode::host_unreachable, "name-not-found");
        case QAbstractSocket::ConnectionRefusedError:
            return give_up(FaultCode::host_unreachable, "refused");
        default:
            return give_up(FaultCode::host_unreachable, "network");
    }
}

/// A host that refuses this workstation's certificate closes the connection, and what it said may be lost with the
/// request that it did not read: asked once more, without one.
void Exchange::find_out_why_closed(bool in_handshake) {
    socket_.abort();
    if (probing_) return;
    probing_ = true;
    new CertificateProbe(
        base_, tls_,
        [this, in_handshake](bool own_certificate_refused) {
            if (own_certificate_refused) return give_up(FaultCode::host_untrusted, "own-certificate");
            if (in_handshake) return give_up(FaultCode::host_untrusted, "handshake");
            give_up(FaultCode::host_unreachable, "closed");
        },
        this);
}

void Exchange::give_up(FaultCode code, std::string reason) {
    end(tl::unexpected(NoAnswer{network_fault(code, std::move(reason)), sent_}));
}

void Exchange::end(Exchanged outcome) {
    if (!done_) return;
    limit_.stop();
    silence_.stop();
    const auto done = std::exchange(done_, nullptr);
    socket_.abort();
    deleteLater();
    done(std::move(outcome));
}

namespace {

/// The practice policy, 2.25.14225900278765172045249293823637158499 (app/practice/ca.h, app/card/certificate.h), as it
/// stands in a certificate's DER.
constexpr std::array<std::uint8_t, 21> practice_policy{0x06, 0x13, 0x69, 0x95, 0xB3, 0xE7, 0xC2, 0xA4, 0xCD, 0x9A, 0x8C,
                                                       0xBB, 0xA0, 0x82, 0x94, 0x8C, 0x87, 0xBD, 0xAD, 0xF4, 0x63};

/// Authenticated encryption under a key of this connection alone (RFC 9325, 4.1 and 4.2): CBC with SHA-1, which TLS 1.2
/// would still take, is not offered, nor is a key exchange by the host's lasting key.
QList<QSslCipher> offered_ciphers() {
    auto ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher& cipher) {
        const auto name = cipher.name();
        const bool fresh_key = name.startsWith(QLatin1String("TLS_")) || name.startsWith(QLatin1String("ECDHE-"));
        return !fresh_key || !(name.contains(QLatin1String("GCM")) || name.contains(QLatin1String("CHACHA20")));
    });
    return ciphers;
}

tl::unexpected<Fault> unusable(std::string field) {
    return fail(FaultCode::file_form, "host.address", {{"field", std::move(field)}});
}

QSslKey private_key(const HostAddress& address) {
    // QSslKey takes the reference over.
    if (address.key_reference) return QSslKey(Qt::HANDLE(address.key_reference()), QSsl::PrivateKey);
    const auto& pem = address.key_pem;
    auto bytes = QByteArray(reinterpret_cast<const char*>(pem.view().data()), static_cast<qsizetype>(pem.size()));
    QSslKey key(bytes, QSsl::Ec);
    if (key.isNull()) key = QSslKey(bytes, QSsl::Rsa);
    wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return key;
}

}  // namespace

bool any_of_practice(const QList<QSslCertificate>& certificates) {
    return std::any_of(certificates.begin(), certificates.end(), [](const QSslCertificate& certificate) {
        const auto policy =
            QByteArray::fromRawData(reinterpret_cast<const char*>(practice_policy.data()), practice_policy.size());
        return certificate.toDer().contains(policy);
    });
}

bool names_host(const QSslCertificate& certificate, const QString& host) {
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(),
                           [&](const QString& one) { return QHostAddress(one).isEqual(address); });
    }
    const auto wanted = host.toLower();
    const auto rest = wanted.mid(wanted.indexOf(QLatin1Char('.')));  // behind a first label that "*" may stand for
    const auto domains = names.values(QSsl::DnsEntry);
    return std::any_of(domains.begin(), domains.end(), [&](const QString& one) {
        const auto name = one.toLower();
        return name == wanted || (rest.count(QLatin1Char('.')) > 1 && name == QLatin1Char('*') + rest);
    });
}

Result<QSslConfiguration> tls_configuration(const HostAddress& address) {
    const auto authorities = QSslCertificate::fromData(QByteArray::fromStdString(address.ca_pem));
    if (authorities.isEmpty()) return unusable("ca");
    const QSslCertificate own(QByteArray::fromStdString(address.certificate_pem));
    if (own.isNull()) return unusable("certificate");
    const auto key = private_key(address);
    if (key.isNull()) return unusable("key");

    if (!address.practice && (any_of_practice(authorities) || any_of_practice({own})))
        return fail(FaultCode::host_untrusted, "host.address", {{"reason", "practice"}});

    // Not defaultConfiguration(): that one brings the system's authorities along.
    QSslConfiguration tls;
    tls.setCaCertificates(authorities);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(offered_ciphers());
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    return tls;
}

Result<QUrl> base_url(const HostAddress& address) {
    const QUrl url(QString::fromStdString(address.url), QUrl::StrictMode);
    const bool bare = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || !bare)
        return unusable("url");
    return url;
}

}  // namespace jcic::gateway
