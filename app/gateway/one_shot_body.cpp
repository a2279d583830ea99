#include "app/gateway/one_shot_body.h"

#include <algorithm>

#include "app/base/secret.h"

namespace jcic::gateway {

void wipe_bytes(QByteArray& bytes) {
    if (bytes.isDetached())
        wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    bytes.clear();
}

OneShotBody::OneShotBody(QByteArray bytes, QObject* parent) : QIODevice(parent), bytes_(std::move(bytes)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody() {
    wipe_bytes(bytes_);
}

qint64 OneShotBody::bytesAvailable() const {
    return bytes_.size() - read_;
}

qint64 OneShotBody::readData(char* out, qint64 most) {
    const auto count = std::min<qint64>(most, bytesAvailable());
    if (count == 0) return most == 0 ? 0 : -1;
    auto* from = bytes_.data() + read_;
    std::copy_n(from, count, out);
    wipe({reinterpret_cast<std::uint8_t*>(from), static_cast<std::size_t>(count)});
    read_ += count;
    return count;
}

qint64 OneShotBody::writeData(const char* /*data*/, qint64 /*size*/) {
    return -1;
}

}  // namespace jcic::gateway
