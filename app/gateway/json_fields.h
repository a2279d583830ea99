#pragma once
// Reads a JSON object field by field; remembers the first error. Unknown keys are ignored.

#include <QJsonArray>
#include <QJsonObject>
#include <functional>
#include <optional>
#include <string>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::gateway {

/// After a wrong field, reads return empty values and check() returns the fault host.answer with the field's name.
class JsonFields {
public:
    /// Limit of a text outside records; record.h limits those.
    static constexpr std::size_t longest_text = 4'096;

    explicit JsonFields(QJsonObject object) : object_(std::move(object)) {}

    std::string text(const char* name);
    std::string maybe_text(const char* name);  ///< "" if missing or null
    bool flag(const char* name);
    UtcTime time(const char* name);
    std::optional<UtcTime> maybe_time(const char* name);
    std::optional<int> maybe_number(const char* name);
    Bytes base64(const char* name);
    QJsonObject object(const char* name);
    std::optional<QJsonObject> maybe_object(const char* name);
    QJsonArray array(const char* name);
    [[nodiscard]] bool has(const char* name) const { return object_.contains(QLatin1String(name)); }

    void wrong(const char* name);
    [[nodiscard]] Result<void> check() const;

private:
    [[nodiscard]] QJsonValue value(const char* name) const { return object_.value(QLatin1String(name)); }
    [[nodiscard]] bool missing(const char* name) const;
    QJsonObject object_;
    std::string wrong_;
    bool too_long_ = false;
};

/// A fault host.answer: the answer violates the contract.
[[nodiscard]] tl::unexpected<Fault> not_the_contract(std::string reason);

}  // namespace jcic::gateway
