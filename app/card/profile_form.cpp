#include "app/card/profile_form.h"

#include <algorithm>
#include <set>

namespace jcic::card {
namespace {

std::string named(std::string_view key) {
    return '"' + std::string(key) + '"';
}

}  // namespace

void ProfileForm::reject(std::size_t offset, const std::string& reason) {
    if (fault_) return;
    const auto before = text_.substr(0, std::min(offset, text_.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    fault_ = Fault{FaultCode::card_profile,
                   "card.profile",
                   {{"file", origin_}, {"line", std::to_string(line)}, {"reason", reason}}};
}

ProfileForm::Section ProfileForm::parse(Json& into) {
    // A field that stands twice would be taken once, nobody knows which.
    std::vector<std::set<std::string>> open_objects;
    std::string twice;
    const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) open_objects.emplace_back();
        if (event == Json::parse_event_t::object_end) open_objects.pop_back();
        if (event == Json::parse_event_t::key && !open_objects.back().insert(parsed.get<std::string>()).second)
            twice = parsed.get<std::string>();
        return true;
    };
    try {
        into = Json::parse(text_, watch);
    } catch (const Json::parse_error& error) {
        reject(error.byte == 0 ? 0 : error.byte - 1, "not JSON");
        return {};
    } catch (const Json::out_of_range&) {  // says no place
        reject(0, "a number is too large");
        return {};
    }
    if (!into.is_object()) {
        reject(0, "not an object");
        return {};
    }
    if (!twice.empty()) {
        reject(text_.rfind(named(twice)), named(twice) + " stands twice");
        return {};
    }
    return {&into, 0};
}

std::size_t ProfileForm::find(const Section& in, std::string_view key) const {
    // The same word may stand as a value: a key is followed by a colon.
    for (auto at = text_.find(named(key), in.offset); at != std::string_view::npos;
         at = text_.find(named(key), at + 1)) {
        const auto next = text_.find_first_not_of(" \t\r\n", at + named(key).size());
        if (next != std::string_view::npos && text_[next] == ':') return at;
    }
    return in.offset;
}

const ProfileForm::Json* ProfileForm::field(const Section& in, std::string_view key) {
    if (in.json == nullptr) return nullptr;
    const auto entry = in.json->find(std::string(key));
    if (entry == in.json->end()) {
        reject(in.offset, named(key) + " is missing");
        return nullptr;
    }
    return &*entry;
}

ProfileForm::Section ProfileForm::section(const Section& in, std::string_view key) {
    const auto* value = field(in, key);
    if (value == nullptr) return {};
    if (!value->is_object()) {
        reject(find(in, key), named(key) + " is not an object");
        return {};
    }
    return {value, find(in, key)};
}

std::vector<ProfileForm::Section> ProfileForm::sections(const Section& in, std::string_view key) {
    std::vector<Section> out;
    const auto* value = field(in, key);
    if (value == nullptr) return out;
    auto at = find(in, key);
    if (!value->is_array()) {
        reject(at, named(key) + " is not a list of objects");
        return out;
    }
    for (const auto& entry : *value) {
        at = std::min(text_.find('{', at + 1), text_.size());
        if (!entry.is_object())
            reject(find(in, key), named(key) + " is not a list of objects");
        else
            out.push_back({&entry, at});
    }
    return out;
}

std::vector<std::string> ProfileForm::texts(const Section& in, std::string_view key) {
    std::vector<std::string> out;
    const auto* value = field(in, key);
    if (value == nullptr) return out;
    const bool good = value->is_array() &&
                      std::all_of(value->begin(), value->end(), [](const Json& entry) { return entry.is_string(); });
    if (!good) {
        reject(find(in, key), named(key) + " is not a list of texts");
        return out;
    }
    for (const auto& entry : *value) out.push_back(entry.get<std::string>());
    return out;
}

std::vector<std::string> ProfileForm::keys(const Section& in) {
    std::vector<std::string> out;
    if (in.json == nullptr) return out;
    for (const auto& entry : in.json->items()) out.push_back(entry.key());
    return out;
}

void ProfileForm::only(const Section& in, std::initializer_list<std::string_view> keys) {
    if (in.json == nullptr) return;
    for (const auto& entry : in.json->items())
        if (std::find(keys.begin(), keys.end(), entry.key()) == keys.end())
            reject(find(in, entry.key()), named(entry.key()) + " is not known");
}

std::string ProfileForm::text(const Section& in, std::string_view key) {
    const auto* value = field(in, key);
    if (value == nullptr) return {};
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
        reject(find(in, key), named(key) + " is not a text");
        return {};
    }
    return value->get<std::string>();
}

Bytes ProfileForm::hex(const Section& in, std::string_view key, std::size_t shortest, std::size_t longest) {
    const auto digits = text(in, key);
    const auto bytes = from_hex(digits);
    if (bytes && bytes->size() >= shortest && bytes->size() <= longest) return *bytes;
    const auto limits =
        shortest == longest ? std::to_string(shortest) : std::to_string(shortest) + " to " + std::to_string(longest);
    reject(find(in, key), named(key) + " is not hex of " + limits + " bytes");
    return {};
}

std::uint32_t ProfileForm::number_in_hex(const Section& in, std::string_view key, std::size_t shortest,
                                         std::size_t longest) {
    std::uint32_t out = 0;
    for (const auto byte : hex(in, key, shortest, longest)) out = out << 8U | byte;
    return out;
}

int ProfileForm::number(const Section& in, std::string_view key, int least, int most) {
    const auto* value = field(in, key);
    if (value == nullptr) return 0;
    if (value->is_number_integer()) {
        const auto number = value->get<std::int64_t>();
        if (number >= least && number <= most) return static_cast<int>(number);
    }
    reject(find(in, key),
           named(key) + " is not a number from " + std::to_string(least) + " to " + std::to_string(most));
    return 0;
}

}  // namespace jcic::card
