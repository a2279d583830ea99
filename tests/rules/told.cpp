#include "rules/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jcic::rules {
namespace {

std::string scalar(const QJsonValue& value) {
    if (value.isString()) return on_one_line(value.toString().toStdString());
    if (value.isBool()) return value.toBool() ? "yes" : "no";
    if (value.isNull()) return "-";
    return std::to_string(value.toInteger());
}

std::string joined(const QJsonArray& values) {
    std::string out;
    for (const auto& one : values) out += (out.empty() ? "" : ",") + scalar(one);
    return out;
}

/// An object is a line, and each object of an array in it one more.
void flatten(const QJsonObject& object, const std::string& of, std::vector<Told>& out) {
    const auto own = out.size();
    out.push_back({of, {}});
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto key = member.key().toStdString();
        const auto value = member.value();
        const auto array = value.toArray();
        if (value.isArray() && !array.isEmpty() && array.first().isObject()) {
            for (const auto& one : array) flatten(one.toObject(), of.empty() ? key : of + "." + key, out);
        } else if (value.isObject()) {
            const auto inner = value.toObject();
            for (auto cell = inner.begin(); cell != inner.end(); ++cell)
                out[own].facts.emplace_back(key + "." + cell.key().toStdString(), scalar(cell.value()));
        } else {
            out[own].facts.emplace_back(key, value.isArray() ? joined(array) : scalar(value));
        }
    }
}

}  // namespace

Came came_of(const Result<cli::Answer>& result) {
    Came out;
    if (!result) {
        out.fault = result.error();
        out.exit = static_cast<int>(outcome_of(result.error().code));
        return out;
    }
    out.exit = static_cast<int>(result->status);
    out.text = result->text();
    flatten(QJsonDocument::fromJson(QByteArray::fromStdString(result->json().text())).object(), "", out.lines);
    return out;
}

std::string written(const std::string& key, const std::string& value) {
    if (!value.empty() && value.find_first_of(" \"") == std::string::npos) return key + "=" + value;
    std::string plain;
    for (const char one : value)
        if (one != '"') plain += one;
    return "\"" + key + "=" + plain + "\"";
}

std::string on_one_line(const std::string& text) {
    std::string out;
    for (const char one : text) {
        if (one == '\t')
            out += "：";
        else
            out += one == '\n' ? '|' : one;
    }
    return out;
}

}  // namespace jcic::rules
