#include "app/practice/host/http_server.h"

#include <QTimer>
#include <algorithm>
#include <charconv>
#include <utility>

namespace jcic::practice {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr std::string_view line_end = "\r\n";

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

/// RFC 9110, section 5.6.2.
bool is_http_token(std::string_view text) {
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return is_figure(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || signs.find(c) != text.npos;
    });
}

bool is_http_control(char c) {
    return (c >= 0 && c < ' ' && c != '\t') || c == '\x7F';
}

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view field_value(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

int read_request_line(std::string_view line, HttpRequest& request) {
    const auto one = line.find(' ');
    if (one == line.npos) return 400;
    const auto two = line.find(' ', one + 1);
    if (two == line.npos) return 400;
    const auto version = line.substr(two + 1);
    request.method = line.substr(0, one);
    request.target = line.substr(one + 1, two - one - 1);
    const bool visible =
        std::all_of(request.target.begin(), request.target.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    if (!is_http_token(request.method) || !request.target.starts_with('/') || !visible) return 400;
    if (!version.starts_with("HTTP/") || version.find(' ') != version.npos) return 400;
    return version == "HTTP/1.1" ? 0 : 505;
}

int read_field(std::string_view line, HttpRequest& request) {
    const auto colon = line.find(':');
    if (colon == line.npos) return 400;
    auto name = in_small_letters(line.substr(0, colon));
    const auto value = field_value(line.substr(colon + 1));
    // A blank before the colon, or at a line's beginning, is no token either.
    if (!is_http_token(name) || std::any_of(value.begin(), value.end(), is_http_control)) return 400;
    // Twice, one of them would be a lie; of the desk's own fields none comes twice.
    return request.headers.emplace(std::move(name), value).second ? 0 : 400;
}

int read_length(const HttpRequest& request, std::size_t& length) {
    length = 0;
    if (request.headers.contains("transfer-encoding")) return 501;
    if (request.headers.contains("expect")) return 417;
    const auto found = request.headers.find("content-length");
    if (found == request.headers.end()) return 0;
    const auto& text = found->second;
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_figure)) return 400;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    return error != std::errc() || length > HttpRequests::largest_body ? 413 : 0;
}

}  // namespace

std::optional<HttpRequest> HttpRequests::next() {
    if (refused_ != 0) return std::nullopt;
    if (!begun_) {
        const auto end = bytes_.find(head_end);
        const bool whole = end != bytes_.npos;
        if ((whole ? end + head_end.size() : bytes_.size()) > largest_headers) return refuse(431);
        if (!whole) return std::nullopt;
        if (const int status = read_head(std::string_view(bytes_).substr(0, end))) return refuse(status);
        bytes_.erase(0, end + head_end.size());
    }
    if (bytes_.size() < length_) return std::nullopt;
    begun_->body = bytes_.substr(0, length_);
    bytes_.erase(0, length_);
    return std::exchange(begun_, std::nullopt);
}

std::optional<HttpRequest> HttpRequests::refuse(int status) {
    refused_ = status;
    bytes_ = {};
    begun_.reset();
    return std::nullopt;
}

int HttpRequests::read_head(std::string_view head) {
    HttpRequest request;
    auto end = head.find(line_end);
    if (const int status = read_request_line(head.substr(0, end), request)) return status;
    while (end != head.npos) {
        head.remove_prefix(end + line_end.size());
        end = head.find(line_end);
        if (const int status = read_field(head.substr(0, end), request)) return status;
    }
    if (!request.headers.contains("host")) return 400;
    if (const int status = read_length(request, length_)) return status;
    const auto connection = request.headers.find("connection");
    request.keeps_alive =
        connection == request.headers.end() || in_small_letters(connection->second).find("close") == std::string::npos;
    begun_ = std::move(request);
    return 0;
}

HttpServer::HttpServer(const QSslConfiguration& tls) {
    setSslConfiguration(tls);
    connect(this, &QSslServer::pendingConnectionAvailable, this, &HttpServer::take_connections);
}

quint16 HttpServer::listen_here(quint16 port) {
    return listen(QHostAddress::LocalHost, port) ? serverPort() : quint16{0};
}

void HttpServer::take_connections() {
    while (auto* socket = nextPendingConnection()) {
        auto* tls = qobject_cast<QSslSocket*>(socket);
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        const bool trusted = tls != nullptr && tls->isEncrypted() && !tls->peerCertificate().isNull();
        if (!trusted || findChildren<QSslSocket*>(Qt::FindDirectChildrenOnly).size() > most_connections) {
            socket->abort();
            continue;
        }
        const auto client = tls->peerCertificate();
        new HttpConnection(*tls, [this, client](const HttpRequest& request) { return answer(request, client); });
    }
}

namespace {

constexpr qint64 unread_bytes = 64 << 10;

}  // namespace

HttpConnection::HttpConnection(QTcpSocket& socket, Answers answers)
    : QObject(&socket), socket_(socket), answers_(std::move(answers)) {
    socket_.setReadBufferSize(unread_bytes);
    connect(&socket_, &QIODevice::readyRead, this, &HttpConnection::read_request);
    read_request();  // what came with the handshake is told of no more
}

void HttpConnection::read_request() {
    while (!answering_) {
        const auto bytes = socket_.readAll();
        if (!closing_) requests_.append_bytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (closing_) return;
        const auto request = requests_.next();
        if (requests_.refused() != 0) return refuse(requests_.refused());
        if (!request) return;
        serve(*request);
    }
}

void HttpConnection::serve(const HttpRequest& request) {
    const auto answer = answers_(request);
    const bool last = !request.keeps_alive;
    if (answer.delay == Millis{0}) return send(answer, last);
    answering_ = true;
    QTimer::singleShot(answer.delay, this, [this, answer, last] {
        answering_ = false;
        send(answer, last);
        read_request();
    });
}

void HttpConnection::send(const HttpAnswer& answer, bool last) {
    if (answer.bytes.isEmpty()) {
        closing_ = true;
        socket_.abort();
        return;
    }
    socket_.write(answer.bytes);
    if (last) close();
}

void HttpConnection::refuse(int status) {
    socket_.write("HTTP/1.1 " + QByteArray::number(status) + " -\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    closing_ = true;
    QTimer::singleShot(patience, this, [this] { close(); });
}

void HttpConnection::close() {
    closing_ = true;
    socket_.disconnectFromHost();
}

}  // namespace jcic::practice
