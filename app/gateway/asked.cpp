#include "app/gateway/asked.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "app/base/bytes.h"

namespace jcic::gateway {
namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// JSON with secrets in it, written straight into one block that never grows: growing would leave a copy behind.
class SecretJson {
public:
    explicit SecretJson(std::size_t capacity) { out_.reserve(static_cast<qsizetype>(capacity)); }

    SecretJson& raw(std::string_view json) {
        out_.append(json.data(), static_cast<qsizetype>(json.size()));
        return *this;
    }

    /// RFC 8259, section 7: quotation mark, reverse solidus and control characters are escaped.
    SecretJson& string(ByteView utf8) {
        static constexpr char digits[] = "0123456789abcdef";
        out_.append('"');
        for (const auto byte : utf8) {
            if (byte < 0x20U) {
                raw("\\u00").out_.append(digits[byte >> 4U]).append(digits[byte & 0x0FU]);
                continue;
            }
            if (byte == '"' || byte == '\\') out_.append('\\');
            out_.append(static_cast<char>(byte));
        }
        out_.append('"');
        return *this;
    }

    [[nodiscard]] QByteArray take() { return std::move(out_); }
    /// The most that a secret of this size can take.
    [[nodiscard]] static std::size_t room(ByteView utf8) { return utf8.size() * 6 + 2; }

private:
    QByteArray out_;
};

constexpr std::size_t room_for_names = 64;

}  // namespace

QByteArray sign_in_body(const domain::PersonId& user, const Secret& password) {
    const auto code = view(user.text());
    SecretJson json(SecretJson::room(code) + SecretJson::room(password.view()) + room_for_names);
    return json.raw(R"({"user":)").string(code).raw(R"(,"password":)").string(password.view()).raw("}").take();
}

QByteArray password_body(const Secret& old_password, const Secret& new_password) {
    SecretJson json(SecretJson::room(old_password.view()) + SecretJson::room(new_password.view()) + room_for_names);
    json.raw(R"({"old_password":)").string(old_password.view());
    return json.raw(R"(,"new_password":)").string(new_password.view()).raw("}").take();
}

QByteArray card_body(const domain::CardSignature& signature) {
    return compact({{QStringLiteral("signature"), text(to_base64(signature.value))},
                    {QStringLiteral("certificate"), text(to_base64(signature.certificate))}});
}

QByteArray serial_request_body(ByteView request, const domain::CardSignature& signature) {
    return compact({{QStringLiteral("request"), text(to_base64(request))},
                    {QStringLiteral("signature"), text(to_base64(signature.value))},
                    {QStringLiteral("certificate"), text(to_base64(signature.certificate))}});
}

QByteArray retrieval_body(const domain::SerialNumber& serial) {
    return compact({{QStringLiteral("serial"), text(serial.whole())}});
}

QByteArray recovery_body(const std::vector<domain::PersonalId>& subjects) {
    QJsonArray ids;
    for (const auto& subject : subjects) ids.append(text(subject.text()));
    return compact({{QStringLiteral("subjects"), ids}});
}

QByteArray authorisation_body(const domain::PersonalId& subject, const std::string& reference) {
    return compact(
        {{QStringLiteral("subject_id"), text(subject.text())}, {QStringLiteral("reference"), text(reference)}});
}

}  // namespace jcic::gateway
