#include "app/paper/forms/form_fields.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

namespace jcic::paper {

namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 16;

/// Walks the text and counts the lines it has left behind.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, int* line) : at_(at), line_(line) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        if (*at_ == '\n') ++*line_;
        ++at_;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    int* line_;
};

/// Builds the tree from the parser's calls; a call that returns false ends the parsing.
class Builder : public nlohmann::json_sax<Json> {
public:
    explicit Builder(const int& line) : line_(line) {}
    JsonNode root;
    int fault_line = 0;
    std::string fault;

    bool null() override {
        add(JsonNode::Kind::null);
        return true;
    }
    bool boolean(bool value) override {
        add(JsonNode::Kind::flag).flag = value;
        return true;
    }
    bool number_integer(number_integer_t value) override { return add_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add_number(value); }
    bool string(string_t& value) override {
        add(JsonNode::Kind::text).text = value;
        return true;
    }
    bool binary(binary_t&) override { return reject("not JSON"); }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (open_.back()->find(name) != nullptr) return reject('"' + name + "\" stands twice");
        key_ = name;
        key_line_ = line_;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return reject("not JSON");
    }

private:
    bool reject(std::string reason) {
        fault = std::move(reason);
        fault_line = line_;
        return false;
    }
    JsonNode& add(JsonNode::Kind kind) {
        JsonNode* node = &root;
        int line = line_;
        if (!open_.empty()) {
            JsonNode& parent = *open_.back();
            if (parent.kind == JsonNode::Kind::object) {
                node = &parent.members.emplace_back(JsonMember{key_, {}}).node;
                line = key_line_;
            } else {
                node = &parent.items.emplace_back();
            }
        }
        node->kind = kind;
        node->line = line;
        return *node;
    }
    bool add_number(double value) {
        add(JsonNode::Kind::number).number = value;
        return true;
    }
    // A node that is open is not moved: its parent gets no further child before it is closed.
    bool open(JsonNode::Kind kind) {
        if (open_.size() == deepest) return reject("nested too deep");
        open_.push_back(&add(kind));
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    const int& line_;
    std::vector<JsonNode*> open_;
    std::string key_;
    int key_line_ = 1;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->node;
}

tl::unexpected<Fault> layout_file_fault(std::string_view origin, int line, std::string reason) {
    return fail(FaultCode::paper_layout_file, "paper.layouts",
                {{"file", std::string(origin)}, {"line", std::to_string(line)}, {"reason", std::move(reason)}});
}

Result<JsonNode> read_json(std::string_view text, std::string_view origin) {
    int line = 1;
    Builder builder(line);
    const char* begin = text.data();
    const bool read =
        Json::sax_parse(CountingIterator(begin, &line), CountingIterator(begin + text.size(), &line), &builder);
    if (!read) return layout_file_fault(origin, builder.fault_line, builder.fault);
    return std::move(builder.root);
}

namespace {

std::string named(std::string_view name) {
    return '"' + std::string(name) + '"';
}

std::string number_text(double number) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << number;
    return out.str();
}

bool contains(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void FormFields::reject(const JsonNode& at, const std::string& reason) {
    if (!fault_) fault_ = layout_file_fault(origin_, at.line, reason).value();
}

const JsonNode* FormFields::member(const JsonNode& object, std::string_view name, JsonNode::Kind kind,
                                   const char* is_not) {
    const JsonNode* node = object.find(name);
    if (node == nullptr) return nullptr;
    if (node->kind == kind) return node;
    reject(*node, named(name) + " is not " + is_not);
    return nullptr;
}

void FormFields::only(const JsonNode& object, std::initializer_list<std::string_view> names) {
    if (object.kind != JsonNode::Kind::object) return reject(object, "not an object");
    for (const auto& [name, node] : object.members)
        if (std::find(names.begin(), names.end(), name) == names.end()) reject(node, named(name) + " is not known");
}

void FormFields::text(const JsonNode& object, std::string_view name, std::string& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text")) into = node->text;
}

void FormFields::words(const JsonNode& object, std::string_view name, std::string& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text")) words(*node, into);
}

void FormFields::words(const JsonNode& node, std::string& into) {
    if (node.kind != JsonNode::Kind::text) return reject(node, "not a text");
    std::string_view rest = node.text;
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) return reject(node, "{ without }");
        const auto name = rest.substr(open + 1, close - open - 1);
        if (!contains(info_.values, name)) return reject(node, "{" + std::string(name) + "} is not known");
        rest.remove_prefix(close + 1);
    }
    into = node.text;
}

void FormFields::flag(const JsonNode& object, std::string_view name, bool& into) {
    if (const JsonNode* node = member(object, name, JsonNode::Kind::flag, "true or false")) into = node->flag;
}

void FormFields::number(const JsonNode& object, std::string_view name, double lowest, double highest, double& into) {
    const JsonNode* node = member(object, name, JsonNode::Kind::number, "a number");
    if (node == nullptr) return;
    if (node->number >= lowest && node->number <= highest)
        into = node->number;
    else
        reject(*node, named(name) + " is not from " + number_text(lowest) + " to " + number_text(highest));
}

void FormFields::choice(const JsonNode& object, std::string_view name, std::initializer_list<std::string_view> names,
                        std::size_t& into) {
    const JsonNode* node = member(object, name, JsonNode::Kind::text, "a text");
    if (node == nullptr) return;
    const auto* found = std::find(names.begin(), names.end(), node->text);
    if (found == names.end()) return reject(*node, named(name) + " is not known: " + node->text);
    into = static_cast<std::size_t>(found - names.begin());
}

const std::vector<JsonNode>& FormFields::list(const JsonNode& object, std::string_view name) {
    static const std::vector<JsonNode> none;
    const JsonNode* node = member(object, name, JsonNode::Kind::list, "a list");
    if (node != nullptr && !node->items.empty()) return node->items;
    reject(node == nullptr ? object : *node, named(name) + " is missing or empty");
    return none;
}

}  // namespace jcic::paper
