#include "app/gateway/http_reader.h"

#include <algorithm>
#include <utility>

namespace jcic::gateway {
namespace {

tl::unexpected<Fault> no_answer(std::string reason) {
    return fail(FaultCode::host_answer, "host.answer", {{"reason", std::move(reason)}});
}

tl::unexpected<Fault> beyond(std::string reason, std::size_t limit) {
    return fail(FaultCode::host_answer, "host.answer",
                {{"reason", std::move(reason)}, {"limit", std::to_string(limit)}});
}

bool all(const QByteArray& text, bool (*is)(char)) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), is);
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// RFC 9110, section 5.6.2.
bool token(char c) {
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || signs.find(c) != std::string_view::npos;
}

bool bodiless(int status) {
    return status == 204 || status == 304;
}

}  // namespace

Result<void> HttpReader::read_bytes(const QByteArray& bytes) {
    qsizetype at = 0;
    while (at < bytes.size() && part_ != Part::end) {
        if (part_ == Part::body || part_ == Part::chunk) {
            take_body(bytes, at);
            continue;
        }
        const auto end = bytes.indexOf('\n', at);
        const auto until = end < 0 ? bytes.size() : end + 1;
        header_bytes_ += static_cast<std::size_t>(until - at);
        if (header_bytes_ > largest_headers) return beyond("headers", largest_headers);
        line_ += bytes.mid(at, until - at);
        at = until;
        if (end < 0) break;
        if (!line_.endsWith("\r\n")) return no_answer("header");
        line_.chop(2);
        JCIC_CHECK(take_line(std::exchange(line_, {})));
    }
    return {};
}

HttpAnswer HttpReader::answer() {
    return std::exchange(answer_, {});
}

Result<void> HttpReader::take_line(const QByteArray& line) {
    switch (part_) {
        case Part::status:
            return take_status(line);
        case Part::fields:
            return line.isEmpty() ? begin_body() : take_field(line);
        case Part::chunk_size:
            return take_chunk_size(line);
        case Part::chunk_end:
            if (!line.isEmpty()) return no_answer("chunk");
            part_ = Part::chunk_size;
            return {};
        case Part::trailers:
            if (line.isEmpty()) part_ = Part::end;
            return {};
        case Part::body:
        case Part::chunk:
        case Part::end:
            break;
    }
    return {};
}

Result<void> HttpReader::take_status(const QByteArray& line) {
    const auto code = line.mid(9, 3);
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ' || !all(code, digit) || code[0] == '0')
        return no_answer("no-http");
    answer_.status = code.toInt();
    part_ = Part::fields;
    return {};
}

Result<void> HttpReader::take_field(const QByteArray& line) {
    const auto colon = line.indexOf(':');
    const auto name = line.left(std::max<qsizetype>(colon, 0)).toLower();
    const auto value = line.mid(colon + 1).trimmed();
    if (!all(name, token)) return no_answer("header");
    if (name == "content-type") answer_.content_type = value;
    if (name == "content-encoding" && value.toLower() != "identity") return no_answer("encoding");
    if (name == "transfer-encoding") {
        if (chunked_ || value.toLower() != "chunked") return no_answer("encoding");
        chunked_ = true;
    }
    if (name == "content-length") {
        // Twenty digits would not fit; twice, one of them would be a lie.
        if (length_ || !all(value, digit) || value.size() > 18) return no_answer("length");
        length_ = value.toULongLong();
    }
    return {};
}

Result<void> HttpReader::begin_body() {
    // 100 and the like: the answer itself follows.
    if (answer_.status < 200) {
        if (chunked_ || length_) return no_answer("length");
        answer_ = {};
        part_ = Part::status;
        return {};
    }
    if (bodiless(answer_.status)) {
        part_ = Part::end;
        return {};
    }
    if (chunked_ == length_.has_value()) return no_answer("length");
    if (chunked_) {
        part_ = Part::chunk_size;
        return {};
    }
    JCIC_CHECK(expect(*length_));
    part_ = wanted_ == 0 ? Part::end : Part::body;
    return {};
}

Result<void> HttpReader::take_chunk_size(const QByteArray& line) {
    const auto digits = line.split(';').first().trimmed();
    bool hex = false;
    const auto size = digits.toULongLong(&hex, 16);
    const bool plain = all(digits, [](char c) { return digit(c) || (c | 0x20) >= 'a'; });
    if (!hex || !plain || digits.size() > 15) return no_answer("chunk");
    if (size == 0) {
        part_ = Part::trailers;
        return {};
    }
    JCIC_CHECK(expect(size));
    header_bytes_ = 0;  // a large answer may come in many chunks: what they hold is limited
    part_ = Part::chunk;
    return {};
}

Result<void> HttpReader::expect(quint64 bytes) {
    if (bytes > largest_body_ - static_cast<std::size_t>(answer_.body.size())) return beyond("size", largest_body_);
    wanted_ = bytes;
    return {};
}

void HttpReader::take_body(const QByteArray& bytes, qsizetype& at) {
    const auto count = std::min(bytes.size() - at, static_cast<qsizetype>(wanted_));
    answer_.body.append(bytes.constData() + at, count);
    at += count;
    wanted_ -= static_cast<quint64>(count);
    if (wanted_ == 0) part_ = part_ == Part::chunk ? Part::chunk_end : Part::end;
}

}  // namespace jcic::gateway
