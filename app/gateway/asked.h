#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "app/gateway/host.h"

namespace jcic::gateway {

// The bodies of the contract: requests as JSON bytes, answers as types.

// --- requests
[[nodiscard]] QByteArray sign_in_body(const domain::PersonId& user, const Secret& password);
[[nodiscard]] QByteArray password_body(const Secret& old_password, const Secret& new_password);
[[nodiscard]] QByteArray card_body(const domain::CardSignature& signature);
[[nodiscard]] QByteArray serial_request_body(ByteView request, const domain::CardSignature& signature);
[[nodiscard]] QByteArray retrieval_body(const domain::SerialNumber& serial);
[[nodiscard]] QByteArray recovery_body(const std::vector<domain::PersonalId>& subjects);
[[nodiscard]] QByteArray authorisation_body(const domain::PersonalId& subject, const std::string& reference);

// --- answers. Fault host.answer if a field is missing or of another type.
struct Token {
    Secret value;
    UtcTime expires{};
};
[[nodiscard]] Result<Capabilities> parse_capabilities(const QJsonObject& answer);
[[nodiscard]] Result<Token> parse_token(const QJsonObject& answer);
[[nodiscard]] Result<Bytes> parse_challenge(const QJsonObject& answer);
[[nodiscard]] Result<std::vector<domain::SerialAnswer>> parse_serials(const QJsonObject& answer);
[[nodiscard]] Result<domain::Record> parse_record(const QJsonObject& answer, domain::Item item);
[[nodiscard]] Result<domain::NotYet> parse_not_yet(const QJsonObject& answer);
[[nodiscard]] Result<std::vector<domain::RecoveredSerial>> parse_recovered(const QJsonObject& answer);
[[nodiscard]] Result<std::vector<QueryRecord>> parse_query_records(const QJsonObject& answer);
[[nodiscard]] Result<std::string> parse_reply_code(const QJsonObject& answer);

}  // namespace jcic::gateway
