#include "app/practice/host/host_server.h"

#include <QSslKey>
#include <QUrlQuery>

#include "app/practice/host/host_lies.h"

namespace jcic::practice {
namespace {

constexpr int oversize_bytes = 8 << 20;

QByteArray http(int status, const QByteArray& more_headers, const QByteArray& body) {
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " -\r\n" + more_headers;
    if (status != 204) out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

/// What misbehaving instead of operating looks like; nullopt for what happens to the answer only.
std::optional<QByteArray> instead(Misbehaviour what, UtcTime now) {
    using enum Misbehaviour;
    switch (what) {
        case closed:
            return QByteArray();
        case server_error:
            return http(500, "Content-Type: text/plain\r\n", "broken");
        case redirect:
            return http(307, "Location: https://127.0.0.1:1/elsewhere\r\n", {});
        case maintenance: {
            auto reply = problem("maintenance", {{"until", domain::iso_text(now + std::chrono::minutes{30})}});
            reply.retry_after = 1800;
            return http_bytes(reply);
        }
        case expired:
            return http_bytes(problem("expired"));
        case other_branch:
            return http_bytes(problem("other-branch"));
        case other_way:
            return http_bytes(problem("other-way"));
        case slow:
        case answer_lost:
        case bad_gateway:
        case wrong_json:
        case wrong_schema:
        case oversize:
        case other_year:
        case long_ago:
        case far_off:
        case turned_text:
        case long_cell:
        case many_rows:
        case long_text:
        case rich_detail:
        case twice:
        case deep_json:
        case large_headers:
        case endless_chunks:
        case compressed:
        case no_length:
        case two_lengths:
            break;
    }
    return std::nullopt;
}

/// What becomes of an answer; an empty one closes the connection.
QByteArray spoilt(Misbehaviour what, QByteArray answer) {
    constexpr auto json = "Content-Type: application/json\r\n";
    if (what == Misbehaviour::answer_lost) return {};
    if (what == Misbehaviour::bad_gateway) return http(502, "Content-Type: text/html\r\n", "<html>Bad Gateway</html>");
    if (what == Misbehaviour::wrong_json) return http(200, json, "{\"items\": [");
    if (what == Misbehaviour::wrong_schema) return http(200, json, "{\"something\": \"else\"}");
    if (what == Misbehaviour::oversize) return http(200, json, QByteArray(oversize_bytes, ' '));
    if (const auto beyond = beyond_http(what)) return *beyond;
    return answer;
}

tl::unexpected<Fault> unusable(std::string field) {
    return fail(FaultCode::file_form, "practice.host", {{"field", std::move(field)}});
}

}  // namespace

HostCall host_call(const HttpRequest& request, const QSslCertificate& workstation) {
    const QUrl url(QString::fromStdString(request.target));
    HostCall call;
    call.method = request.method;
    call.path = url.path().toStdString();
    for (const auto& [name, value] : QUrlQuery(url).queryItems()) call.query[name.toStdString()] = value.toStdString();
    call.headers = request.headers;
    call.body = request.body;
    const auto certificate = workstation.toDer();
    call.workstation.assign(certificate.begin(), certificate.end());
    return call;
}

QByteArray http_bytes(const HostReply& reply) {
    QByteArray headers;
    if (reply.retry_after) headers += "Retry-After: " + QByteArray::number(*reply.retry_after) + "\r\n";
    if (reply.body.is_null()) return http(reply.status, headers, {});
    headers += reply.is_problem() ? "Content-Type: application/problem+json\r\n" : "Content-Type: application/json\r\n";
    return http(reply.status, headers, QByteArray::fromStdString(reply.body.dump()));
}

Result<QSslConfiguration> host_tls(const HostCredentials& credentials) {
    const auto authorities = QSslCertificate::fromData(QByteArray::fromStdString(credentials.ca_pem));
    const QSslCertificate own(QByteArray::fromStdString(credentials.certificate_pem));
    const auto pem = credentials.key_pem.view();
    const QSslKey key(QByteArray(reinterpret_cast<const char*>(pem.data()), static_cast<qsizetype>(pem.size())),
                      QSsl::Ec);
    if (authorities.isEmpty()) return unusable("ca");
    if (own.isNull()) return unusable("certificate");
    if (key.isNull()) return unusable("key");
    QSslConfiguration tls;
    tls.setCaCertificates(authorities);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setMissingCertificateIsFatal(true);
    tls.setHandshakeMustInterruptOnError(true);
    return tls;
}

HttpAnswer HostServer::answer(const HttpRequest& request, const QSslCertificate& client) {
    const auto call = host_call(request, client);
    const auto* operation = HostDesk::operation_for(call);
    const auto fault = operation == nullptr ? std::nullopt : faults_.next(operation->id);
    if (!fault) return {http_bytes(desk_.answer(call))};
    auto bytes = instead(fault->what, desk_.now());
    if (!bytes) bytes = spoilt(fault->what, http_bytes(twisted(fault->what, desk_.answer(call))));
    return {std::move(*bytes), fault->delay};
}

}  // namespace jcic::practice
