#pragma once
// A request body that can be read once. QNetworkAccessManager sends a request again by itself when a connection closes
// early, a POST too, unless the body cannot be rewound: a request for serial numbers must never go out unasked.

#include <QIODevice>

namespace jcic::gateway {

/// Wipes its bytes as they are read and on destruction. Qt's own socket buffers still see them.
class OneShotBody : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);
    ~OneShotBody() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char* out, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray bytes_;
    qsizetype read_ = 0;
};

/// Overwrites the bytes where nobody else shares them.
void wipe_bytes(QByteArray& bytes);

}  // namespace jcic::gateway
