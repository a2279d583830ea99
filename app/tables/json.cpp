#include "app/tables/json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace jcic::tables {
namespace {

using Json = nlohmann::json;

/// Takes the one form, event by event: nothing of any other is kept, however large or deep it is.
class JsonReader final : public nlohmann::json_sax<Json> {
public:
    JsonReader(const JsonForm& form, std::string_view yes, std::string_view no) : form_(form), yes_(yes), no_(no) {}

    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }
    [[nodiscard]] bool whole() const { return at_ == At::end && format_ && list_; }
    [[nodiscard]] std::vector<std::map<std::string, std::string>> take() { return std::move(objects_); }

    bool null() override { return at_ == At::value ? left(At::object) : refuse("form"); }
    bool boolean(bool value) override { return put(std::string(value ? yes_ : no_)); }
    bool number_integer(number_integer_t /*value*/) override { return put_wrong(); }  // below zero
    bool number_unsigned(number_unsigned_t value) override { return put(std::to_string(value)); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return put_wrong(); }
    bool binary(binary_t& /*value*/) override { return refuse("form"); }
    bool string(string_t& value) override {
        if (at_ != At::format) return put(std::move(value));
        if (value != form_.format) return refuse("form");
        format_ = true;
        return left(At::file);
    }
    bool start_object(std::size_t /*size*/) override {
        if (at_ == At::begin) return left(At::file);
        if (at_ == At::value) return put_wrong();
        if (at_ != At::list) return refuse("form");
        if (objects_.size() == form_.most) return refuse("lines");
        objects_.emplace_back();
        return left(At::object);
    }
    bool end_object() override { return left(at_ == At::object ? At::list : At::end); }
    bool start_array(std::size_t /*size*/) override {
        if (at_ == At::value) return put_wrong();
        if (at_ != At::before_list) return refuse("form");
        list_ = true;
        return left(At::list);
    }
    bool end_array() override { return left(At::file); }
    bool key(string_t& value) override {
        if (at_ == At::object) {
            name_ = std::move(value);
            if (objects_.back().contains(name_) || !names_of_.insert({objects_.size(), name_}).second)
                return refuse("column-twice", {{"column", name_}});
            if (objects_.back().size() == form_.most_names) return refuse("form");
            return left(At::value);
        }
        if (value == "format" && !format_) return left(At::format);
        if (value == form_.list && !list_) return left(At::before_list);
        return refuse("form");
    }
    bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*problem*/) override {
        return fault_ ? false : refuse("json");
    }

private:
    enum class At { begin, file, format, before_list, list, object, value, end };

    bool left(At next) {
        at_ = next;
        return true;
    }
    bool refuse(const char* reason, std::vector<Detail> about = {}) {
        if (!objects_.empty()) about.push_back({"line", std::to_string(objects_.size())});
        about.push_back({"reason", reason});
        fault_ = Fault{FaultCode::integration_file, "json", std::move(about)};
        return false;
    }
    bool put_wrong() { return at_ == At::value ? refuse("value", {{"column", name_}}) : refuse("form"); }
    bool put(std::string value) {
        if (at_ != At::value) return refuse("form");
        if (value.size() > form_.longest) return put_wrong();
        objects_.back().emplace(name_, std::move(value));
        return left(At::object);
    }

    const JsonForm& form_;
    std::string_view yes_;
    std::string_view no_;
    At at_ = At::begin;
    bool format_ = false;
    bool list_ = false;
    std::string name_;
    std::set<std::pair<std::size_t, std::string>> names_of_;  ///< of objects, those that are null among them
    std::vector<std::map<std::string, std::string>> objects_;
    std::optional<Fault> fault_;
};

std::string quoted(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Result<std::vector<std::map<std::string, std::string>>> objects_from_json(ByteView file, const JsonForm& form,
                                                                          std::string_view yes, std::string_view no) {
    JsonReader reader(form, yes, no);
    const bool read = Json::sax_parse(file.begin(), file.end(), &reader);
    if (reader.fault()) return tl::unexpected<Fault>(*reader.fault());
    if (!read || !reader.whole()) return fail(FaultCode::integration_file, "json", {{"reason", "form"}});
    return reader.take();
}

Result<std::map<std::string, std::string>> texts_from_json(ByteView file) {
    const auto object = Json::parse(file.begin(), file.end(), nullptr, false);
    if (!object.is_object()) return fail(FaultCode::integration_file, "json", {{"reason", "json"}});
    std::map<std::string, std::string> out;
    for (const auto& [name, value] : object.items())
        if (value.is_string()) out.emplace(name, value.get<std::string>());
    return out;
}

std::string json_object(const std::vector<JsonText>& values) {
    std::string out = "{";
    for (const auto& one : values) {
        out.append(out.size() == 1 ? "\n  " : ",\n  ").append(quoted(one.name)).append(": ");
        if (one.within.empty()) {
            out += quoted(one.text);
            continue;
        }
        std::string within;
        for (const auto& [name, text] : one.within)
            within.append(within.empty() ? "" : ", ").append(quoted(name)).append(": ").append(quoted(text));
        out.append("{").append(within).append("}");
    }
    return out + "\n}\n";
}

}  // namespace jcic::tables
