#include "app/gateway/json_fields.h"

#include <cmath>

#include "app/base/bytes.h"
#include "app/base/text.h"
#include "app/domain/roc_date.h"

namespace jcic::gateway {

tl::unexpected<Fault> not_the_contract(std::string reason) {
    return fail(FaultCode::host_answer, "host.answer", {{"reason", std::move(reason)}});
}

void JsonFields::wrong(const char* name) {
    if (wrong_.empty()) wrong_ = name;
}

Result<void> JsonFields::check() const {
    if (too_long_)
        return fail(FaultCode::host_answer, "host.answer",
                    {{"reason", "text-length"}, {"limit", std::to_string(longest_text)}});
    if (!wrong_.empty()) return not_the_contract(wrong_);
    return {};
}

bool JsonFields::missing(const char* name) const {
    const auto found = value(name);
    return found.isUndefined() || found.isNull();
}

std::string JsonFields::text(const char* name) {
    if (!value(name).isString()) wrong(name);
    auto text = value(name).toString().toStdString();
    if (code_points(text) > longest_text) too_long_ = true;
    return text;
}

std::string JsonFields::maybe_text(const char* name) {
    return missing(name) ? std::string() : text(name);
}

bool JsonFields::flag(const char* name) {
    if (!value(name).isBool()) wrong(name);
    return value(name).toBool();
}

UtcTime JsonFields::time(const char* name) {
    const auto parsed = domain::parse_iso(text(name));
    if (!parsed) wrong(name);
    return parsed.value_or(UtcTime{});
}

std::optional<UtcTime> JsonFields::maybe_time(const char* name) {
    if (missing(name)) return std::nullopt;
    return time(name);
}

std::optional<int> JsonFields::maybe_number(const char* name) {
    if (missing(name)) return std::nullopt;
    const auto number = value(name).toDouble(std::nan(""));
    if (std::isnan(number) || number != std::floor(number) || std::abs(number) > 1e9) {
        wrong(name);
        return std::nullopt;
    }
    return static_cast<int>(number);
}

Bytes JsonFields::base64(const char* name) {
    auto bytes = from_base64(text(name));
    if (!bytes) wrong(name);
    return std::move(bytes).value_or(Bytes{});
}

QJsonObject JsonFields::object(const char* name) {
    if (!value(name).isObject()) wrong(name);
    return value(name).toObject();
}

std::optional<QJsonObject> JsonFields::maybe_object(const char* name) {
    if (missing(name)) return std::nullopt;
    return object(name);
}

QJsonArray JsonFields::array(const char* name) {
    if (!value(name).isArray()) wrong(name);
    return value(name).toArray();
}

}  // namespace jcic::gateway
