#include "app/gateway/exchange.h"

#include <QNetworkProxy>
#include <algorithm>

#include "app/gateway/tls.h"
#include "app/gateway/wiped.h"

namespace jcic::gateway {
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

}  // namespace jcic::gateway
