#include <algorithm>

#include "app/gateway/asked.h"
#include "app/gateway/json_fields.h"
#include "app/gateway/problem.h"

namespace jcic::gateway {
namespace {

/// Reads every element of an array of objects with the same reader.
template <class T>
Result<std::vector<T>> each(const QJsonArray& array, Result<T> (*read)(const QJsonObject&)) {
    std::vector<T> out;
    for (const auto& element : array) {
        if (!element.isObject()) return not_the_contract("array");
        JCIC_TRY(auto value, read(element.toObject()));
        out.push_back(std::move(value));
    }
    return out;
}

/// A value that the domain refuses is not the host's to send.
template <class T>
Result<T> valid(Result<T> parsed, const char* field) {
    if (!parsed) return not_the_contract(field);
    return parsed;
}

Result<domain::SerialAnswer> read_issued(const QJsonObject& object) {
    JsonFields in(object);
    JCIC_TRY(const auto item, valid(domain::parse_item(in.text("item")), "item"));
    if (const auto refusal = in.maybe_object("problem")) {
        JCIC_TRY(auto problem, parse_problem(*refusal));
        return domain::SerialAnswer{item, tl::unexpected(std::move(problem.fault)), std::nullopt, std::nullopt};
    }
    JCIC_TRY(auto serial, valid(domain::SerialNumber::parse(in.text("serial")), "serial"));
    const auto deadline = in.maybe_time("deadline");
    const auto ready_at = in.maybe_time("ready_at");
    JCIC_CHECK(in.check());
    return domain::SerialAnswer{item, std::move(serial), deadline, ready_at};
}

Result<domain::IdempotencyKey> read_key(const std::string& hex) {
    const auto key = array_from_hex<domain::IdempotencyKey>(hex);
    if (!key) return not_the_contract("idempotency_key");
    return *key;
}

Result<domain::RecoveredSerial> read_recovered(const QJsonObject& object) {
    JsonFields in(object);
    JCIC_TRY(const auto item, valid(domain::parse_item(in.text("item")), "item"));
    JCIC_TRY(auto serial, valid(domain::SerialNumber::parse(in.text("serial")), "serial"));
    const auto issued = in.time("issued_at");
    const auto deadline = in.maybe_time("deadline");
    const auto hex = in.maybe_text("idempotency_key");
    JCIC_CHECK(in.check());
    std::optional<domain::IdempotencyKey> key;
    if (!hex.empty()) {
        JCIC_TRY(key, read_key(hex));
    }
    return domain::RecoveredSerial{item, std::move(serial), issued, deadline, key};
}

Result<QueryRecord> read_query_record(const QJsonObject& object) {
    JsonFields in(object);
    QueryRecord record{in.time("at"),          in.text("item"), in.text("subject_id"), in.text("user"),
                       in.text("case_number"), in.text("way"),  in.text("outcome")};
    JCIC_CHECK(in.check());
    return record;
}

Result<domain::Record::Row> read_row(const QJsonObject& object, domain::Item item) {
    JsonFields in(object);
    domain::Record::Row row;
    for (const auto& column : domain::info(item).columns) row.push_back(in.maybe_text(std::string(column.key).c_str()));
    JCIC_CHECK(in.check());
    return row;
}

}  // namespace

Result<Capabilities> parse_capabilities(const QJsonObject& answer) {
    JsonFields in(answer);
    JCIC_TRY(auto institution, valid(domain::InstitutionCode::parse(in.text("institution")), "institution"));
    Capabilities capabilities{
        std::move(institution), in.flag("idempotency_keys"), {}, std::nullopt, in.time("server_time")};
    for (const auto& way : in.array("ways")) capabilities.ways.push_back(way.toString().toStdString());
    if (const auto maintenance = in.maybe_object("maintenance")) {
        JsonFields inner(*maintenance);
        capabilities.maintenance_until = inner.time("until");
        JCIC_CHECK(inner.check());
    }
    JCIC_CHECK(in.check());
    return capabilities;
}

Result<Token> parse_token(const QJsonObject& answer) {
    JsonFields in(answer);
    auto text = in.text("token");
    Token token{Secret::from(view(text)), in.time("expires_at")};
    wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    // It travels in a header line: printable and without spaces, as RFC 6750 has it.
    const auto bytes = token.value.view();
    const bool printable = std::all_of(bytes.begin(), bytes.end(), [](auto b) { return b > 0x20U && b < 0x7FU; });
    if (bytes.empty() || !printable) in.wrong("token");
    JCIC_CHECK(in.check());
    return token;
}

Result<Bytes> parse_challenge(const QJsonObject& answer) {
    JsonFields in(answer);
    auto challenge = in.base64("challenge");
    JCIC_CHECK(in.check());
    return challenge;
}

Result<std::vector<domain::SerialAnswer>> parse_serials(const QJsonObject& answer) {
    JsonFields in(answer);
    const auto items = in.array("items");
    JCIC_CHECK(in.check());
    return each(items, read_issued);
}

Result<domain::Record> parse_record(const QJsonObject& answer, domain::Item item) {
    JsonFields in(answer);
    if (in.text("item") != domain::code_of(item)) return not_the_contract("other-item");
    JsonFields subject(in.object("subject"));
    domain::Record::Header header{subject.text("id"), subject.text("name"), subject.maybe_text("birth_date"),
                                  in.maybe_number("year")};
    const auto lines = in.array("rows");
    JCIC_CHECK(in.check());
    JCIC_CHECK(subject.check());
    std::vector<domain::Record::Row> rows;
    for (const auto& line : lines) {
        if (!line.isObject()) return not_the_contract("rows");
        JCIC_TRY(auto row, read_row(line.toObject(), item));
        rows.push_back(std::move(row));
    }
    return domain::Record::make(item, std::move(header), std::move(rows));
}

Result<domain::NotYet> parse_not_yet(const QJsonObject& answer) {
    JsonFields in(answer);
    const domain::NotYet not_yet{in.time("ask_again_at")};
    JCIC_CHECK(in.check());
    return not_yet;
}

Result<std::vector<domain::RecoveredSerial>> parse_recovered(const QJsonObject& answer) {
    JsonFields in(answer);
    const auto serials = in.array("serials");
    JCIC_CHECK(in.check());
    return each(serials, read_recovered);
}

Result<std::vector<QueryRecord>> parse_query_records(const QJsonObject& answer) {
    JsonFields in(answer);
    const auto records = in.array("records");
    JCIC_CHECK(in.check());
    return each(records, read_query_record);
}

Result<std::string> parse_reply_code(const QJsonObject& answer) {
    JsonFields in(answer);
    if (!in.has("reply_code")) in.wrong("reply_code");
    auto code = in.maybe_text("reply_code");
    JCIC_CHECK(in.check());
    return code;
}

}  // namespace jcic::gateway
