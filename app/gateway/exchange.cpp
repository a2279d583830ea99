#include "app/gateway/exchange.h"

#include "app/gateway/certificate_probe.h"
#include "app/gateway/one_shot_body.h"

namespace jcic::gateway {
namespace {

Fault network_fault(FaultCode code, std::string reason) {
    return {code, "host.connection", {{"reason", std::move(reason)}}};
}

/// Whether there is no whole answer. The errors below 200 are of sockets, TLS and proxies; above, the host has answered
/// with a status. Between them stands one: Qt wanted to send a POST again, and OneShotBody did not let it; after a
/// closed connection there is no answer then, after a redirect there is.
bool failed_in_the_network(QNetworkReply::NetworkError error, bool has_status) {
    if (error == QNetworkReply::ContentReSendError) return !has_status;
    return error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

QNetworkReply* send(QNetworkAccessManager& network, QNetworkRequest prepared, HttpRequest& request) {
    for (const auto& [name, value] : request.headers) prepared.setRawHeader(name, value);
    switch (request.method) {
        case HttpRequest::Method::get:
            return network.get(prepared);
        case HttpRequest::Method::remove:
            return network.deleteResource(prepared);
        case HttpRequest::Method::post:
            break;
    }
    prepared.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OneShotBody(std::exchange(request.body, {}));
    auto* reply = network.post(prepared, body);
    body->setParent(reply);
    return reply;
}

}  // namespace

Exchange::Exchange(QNetworkAccessManager& network, QNetworkRequest prepared, HttpRequest request, const Limits& limits,
                   Done done, QObject* parent)
    : QObject(parent), limits_(limits), done_(std::move(done)) {
    reply_ = send(network, std::move(prepared), request);
    reply_->setParent(this);
    connect(reply_, &QNetworkReply::requestSent, this, [this] { sent_ = true; });
    connect(reply_, &QNetworkReply::readyRead, this, &Exchange::take_data);
    connect(reply_, &QNetworkReply::sslErrors, this, &Exchange::take_tls_errors);
    connect(reply_, &QNetworkReply::finished, this, &Exchange::finished);
    connect(&limit_, &QTimer::timeout, this, [this] { give_up(FaultCode::host_unreachable, "time"); });
    limit_.setSingleShot(true);
    limit_.start(limits.answer_within);
}

Exchange::~Exchange() {
    end(tl::unexpected(NoAnswer{network_fault(FaultCode::cancelled, "closing"), sent_}));
}

void Exchange::cancel() {
    give_up(FaultCode::cancelled, "caller");
}

void Exchange::give_up(FaultCode code, std::string reason) {
    if (verdict_ || !done_) return;
    verdict_ = network_fault(code, std::move(reason));
    if (reply_->isFinished())
        end(tl::unexpected(NoAnswer{*verdict_, sent_}));
    else
        reply_->abort();  // ends in finished()
}

void Exchange::take_data() {
    body_.append(reply_->readAll());
    if (static_cast<std::size_t>(body_.size()) > limits_.largest_answer) give_up(FaultCode::host_answer, "size");
}

void Exchange::take_tls_errors(const QList<QSslError>& errors) {
    if (verdict_) return;
    const bool only_the_name = std::all_of(errors.begin(), errors.end(), [](const QSslError& error) {
        return error.error() == QSslError::HostNameMismatch;
    });
    verdict_ = network_fault(FaultCode::host_untrusted, only_the_name ? "name" : "authority");
}

void Exchange::finished() {
    limit_.stop();
    if (!verdict_ && reply_->isOpen()) take_data();
    if (verdict_) return end(tl::unexpected(NoAnswer{*verdict_, sent_}));
    const auto status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (failed_in_the_network(reply_->error(), status.isValid())) return fail_by_network();
    if (!status.isValid())
        return end(tl::unexpected(NoAnswer{network_fault(FaultCode::host_answer, "no-http"), sent_}));
    end(HttpAnswer{status.toInt(), reply_->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                   reply_->rawHeader("Retry-After"), std::move(body_)});
}

void Exchange::fail_by_network() {
    switch (static_cast<int>(reply_->error())) {
        case QNetworkReply::SslHandshakeFailedError:
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ContentReSendError:
        case QNetworkReply::UnknownNetworkError:
            return find_out_why_closed();
        case QNetworkReply::HostNotFoundError:
            return end(tl::unexpected(NoAnswer{network_fault(FaultCode::host_unreachable, "name-not-found"), sent_}));
        case QNetworkReply::ConnectionRefusedError:
            return end(tl::unexpected(NoAnswer{network_fault(FaultCode::host_unreachable, "refused"), sent_}));
        default:
            return end(tl::unexpected(NoAnswer{network_fault(FaultCode::host_unreachable, "network"), sent_}));
    }
}

void Exchange::find_out_why_closed() {
    const bool in_handshake = reply_->error() == QNetworkReply::SslHandshakeFailedError;
    auto* probe = new CertificateProbe(
        reply_->url(), reply_->sslConfiguration(),
        [this, in_handshake](bool own_certificate_refused) {
            auto fault = network_fault(FaultCode::host_unreachable, "closed");
            if (own_certificate_refused)
                fault = network_fault(FaultCode::host_untrusted, "own-certificate");
            else if (in_handshake)
                fault = network_fault(FaultCode::host_untrusted, "handshake");
            end(tl::unexpected(NoAnswer{std::move(fault), sent_}));
        },
        this);
    Q_UNUSED(probe)
}

void Exchange::end(Exchanged outcome) {
    if (!done_) return;
    std::exchange(done_, nullptr)(std::move(outcome));
    deleteLater();
}

}  // namespace jcic::gateway
