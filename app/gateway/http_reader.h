#pragma once
// One answer of HTTP/1.1 (RFC 9112), read as it arrives and only up to its limits. Strict: rejects an ambiguous answer,
// one that only the closed connection ends (truncation would go unnoticed), and a compressed one.

#include <QByteArray>
#include <QList>
#include <cstddef>
#include <optional>

#include "app/base/fault.h"

namespace jcic::gateway {

struct HttpAnswer {
    int status = 0;
    QByteArray content_type;
    QByteArray body;
};

class HttpReader {
public:
    /// Status line and header fields together; then each chunk's size; then the trailers.
    static constexpr std::size_t largest_headers = 16U << 10U;

    explicit HttpReader(std::size_t largest_body) : largest_body_(largest_body) {}

    /// Fault host.answer, "reason": headers or size (with "limit"), no-http, header, length, encoding or chunk.
    [[nodiscard]] Result<void> read_bytes(const QByteArray& bytes);
    [[nodiscard]] bool finished() const { return part_ == Part::end; }
    [[nodiscard]] HttpAnswer answer();

private:
    enum class Part { status, fields, body, chunk_size, chunk, chunk_end, trailers, end };
    Result<void> take_line(const QByteArray& line);
    Result<void> take_status(const QByteArray& line);
    Result<void> take_field(const QByteArray& line);
    Result<void> take_chunk_size(const QByteArray& line);
    Result<void> begin_body();
    void take_body(const QByteArray& bytes, qsizetype& at);
    Result<void> expect(quint64 bytes);

    const std::size_t largest_body_;
    Part part_ = Part::status;
    HttpAnswer answer_;
    QByteArray line_;
    std::size_t header_bytes_ = 0;
    std::optional<quint64> length_;
    bool chunked_ = false;
    quint64 wanted_ = 0;  ///< remaining bytes of the body, or of the chunk
};

}  // namespace jcic::gateway
