#include "app/paper/forms/sentences.h"

#include <algorithm>
#include <set>

#include "app/base/text.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/register.h"
#include "app/paper/forms/form_fields.h"

namespace jcic::paper {

Figure::Figure(std::string text) : words(std::move(text)) {}
Figure::Figure(std::string_view text) : words(text) {}
Figure::Figure(const char* text) : words(text) {}
Figure::Figure(bool holds) : words(holds ? "yes" : "") {}
Figure::Figure(domain::RocDate day) : words(day.dashed()) {}
Figure::Figure(const std::optional<domain::RocDate>& day) : words(day ? day->dashed() : "") {}
Figure::Figure(const std::optional<std::uint64_t>& count) : words(count ? std::to_string(*count) : "") {}
Figure::Figure(std::vector<Figures> list) : entries(std::move(list)), is_list(true) {}
Figure::Figure(const std::vector<std::string>& names) : entries(names.begin(), names.end()), is_list(true) {}

bool Figure::empty() const {
    return is_list ? entries.empty() : words.empty();
}

const Figure* Figures::get(std::string_view name) const {
    const auto found = figures_.find(name);
    return found == figures_.end() ? nullptr : &found->second;
}

namespace {

constexpr std::string_view sentences_format = "jcic-desk sentences 1";
constexpr std::string_view in_queries = "queries";
constexpr double most_entries = 100;
constexpr double most_bytes = 4000;

bool is_source(const std::string& name) {
    return name == in_queries || domain::registers::find(name) != nullptr || domain::events::find(name) != nullptr;
}

std::string cut(std::string words, std::size_t most) {
    if (most == 0 || words.size() <= most) return words;
    return words.substr(0, whole_characters(words, most)) + "…";
}

}  // namespace

/// Takes a file's nodes apart; the first fault stays in the fields.
class Sentences::Reader {
public:
    Reader(FormFields& fields, Sentences& into) : fields_(fields), into_(into) {}

    void read(const JsonNode& root) {
        fields_.only(root, {"format", "comment", "sentences", "items", "columns"});
        each_of(root, "sentences", [&](const std::string& name, const JsonNode& node) { read_sentence(name, node); });
        each_of(root, "items", [&](const std::string& number, const JsonNode& node) { read_item(number, node); });
        each_of(root, "columns",
                [&](const std::string& paper, const JsonNode& columns) { read_paper(paper, columns); });
        for (const auto& named_one : into_.sentences_)
            each_name(named_one.second.words, [&](const Node& named) {
                if (!named.sentence.empty() && into_.find(named.sentence) == nullptr)
                    reject(named_one.second, "no sentence is called " + named.sentence);
            });
        for (const auto& [name, sentence] : into_.sentences_)
            if (says_itself(name)) reject(sentence, "\"" + name + "\" says itself");
    }
    /// The program computes what its own file asks for, and nothing else.
    void hold_against(const Sentences& shipped, const JsonNode& root) {
        for (const auto& one : into_.sentences_) {
            const auto& sentence = one.second;
            const auto* known = shipped.find(one.first);
            if (known == nullptr) return reject(sentence, "\"" + one.first + "\" is not known");
            each_name(sentence.words, [&](const Node& named) {
                if (const auto why = why_not(named, *known, shipped); !why.empty()) reject(sentence, why);
            });
        }
        for (const auto& [name, sentence] : shipped.sentences_)
            if (into_.find(name) == nullptr) fields_.reject(root, "\"" + name + "\" is missing");
        if (const auto* items = root.find("items")) take_from(shipped, *items);
    }

    template <class Visit>
    static void each_name(const Words& words, const Visit& visit) {
        for (const auto& node : words) {
            if (!node.name.empty()) visit(node);
            for (const auto& way : node.ways) each_name(way, visit);
        }
    }

private:
    void reject(const Sentence& sentence, const std::string& reason) {
        JsonNode at;
        at.line = sentence.line;
        fields_.reject(at, reason);
    }
    template <class Visit>
    void each_of(const JsonNode& root, std::string_view name, const Visit& visit) {
        const auto* members = root.find(name);
        if (members == nullptr || members->kind != JsonNode::Kind::object)
            return fields_.reject(root, "\"" + std::string(name) + "\" is missing");
        for (const auto& [member, node] : members->members) visit(member, node);
    }

    /// Over whatever sentences: it would never come to an end.
    [[nodiscard]] bool says_itself(const std::string& name) const {
        std::set<std::string> seen;
        std::vector<std::string> next{name};
        while (!next.empty()) {
            const auto* said = into_.find(next.back());
            next.pop_back();
            if (said == nullptr) continue;
            each_name(said->words, [&](const Node& named) {
                if (seen.insert(named.sentence).second) next.push_back(named.sentence);
            });
        }
        return seen.contains(name);
    }
    /// What the shipped sentence finds no figures for; "" where it has them all.
    [[nodiscard]] static std::string why_not(const Node& named, const Sentence& known, const Sentences& shipped) {
        bool there = false;
        bool told = named.decides;
        std::string by;
        each_name(known.words, [&](const Node& other) {
            if (other.name != named.name) return;
            there = true;
            told = told || (!other.decides && is_told(named.sentence, other.sentence, shipped));
            if (!other.sentence.empty()) by = other.sentence;
        });
        const auto name = "{" + named.name + "}";
        if (!there) return name + " is not known";
        if (told) return {};
        return by.empty() ? name + " only decides" : name + " is told by \"" + by + "\"";
    }
    /// The one sentence asks for no figures of an entry but those that the other asks for; "" asks for {it}.
    [[nodiscard]] static bool is_told(const std::string& by, const std::string& known_by, const Sentences& shipped) {
        static const Sentence plain{{{{}, "it"}}};
        if (by == known_by) return true;
        const auto* one = by.empty() ? &plain : shipped.find(by);
        const auto* other = known_by.empty() ? &plain : shipped.find(known_by);
        if (one == nullptr || other == nullptr) return false;
        bool all = true;
        each_name(one->words, [&](const Node& named) { all = all && why_not(named, *other, shipped).empty(); });
        return all;
    }
    /// What an item leaves out is as it was shipped.
    void take_from(const Sentences& shipped, const JsonNode& items) {
        for (auto& [number, item] : into_.items_) {
            const auto* node = items.find(number);
            const auto* known = shipped.item(number);
            if (known == nullptr) {
                fields_.reject(*node, "\"" + number + "\" is not known");
                continue;
            }
            if (node->find("sheet") == nullptr) item.sheet = known->sheet;
            if (node->find("evidence") == nullptr) item.evidence = known->evidence;
        }
    }
    void read_item(const std::string& number, const JsonNode& node) {
        fields_.only(node, {"sheet", "says", "evidence"});
        auto& item = into_.items_[number];
        fields_.text(node, "sheet", item.sheet);
        if (const auto* says = node.find("says")) read_sentence(number, *says);
        if (node.find("evidence") == nullptr) return;
        for (const auto& source : fields_.list(node, "evidence")) {
            if (!is_source(source.text)) fields_.reject(source, "\"" + source.text + "\" is not known");
            item.evidence.push_back(source.text);
        }
    }
    void read_paper(const std::string& paper, const JsonNode& columns) {
        const auto kind = std::ranges::find(all_forms(), std::string_view(paper), &FormInfo::file);
        if (kind == all_forms().end()) return fields_.reject(columns, "\"" + paper + "\" is not known");
        if (columns.kind != JsonNode::Kind::object) return fields_.reject(columns, "not an object");
        for (const auto& [column, node] : columns.members) {
            if (std::ranges::find(kind->columns, std::string_view(column)) == kind->columns.end())
                fields_.reject(node, "\"" + column + "\" is not a column");
            read_sentence(paper + "." + column, node);
        }
    }
    void read_sentence(const std::string& name, const JsonNode& node) {
        auto& sentence = into_.sentences_[name];
        sentence.line = node.line;
        if (node.kind != JsonNode::Kind::object) return read_words(node, sentence.words);
        fields_.only(node, {"each", "between", "none", "most", "bytes"});
        if (const auto* each = node.find("each"))
            read_words(*each, sentence.words);
        else
            fields_.reject(node, "\"each\" is missing");
        fields_.text(node, "between", sentence.between);
        if (node.find("none") != nullptr) fields_.text(node, "none", sentence.none.emplace());
        auto most = static_cast<double>(sentence.most);
        auto bytes = 0.0;
        fields_.number(node, "most", 0, most_entries, most);
        fields_.number(node, "bytes", 0, most_bytes, bytes);
        sentence.most = static_cast<std::size_t>(most);
        sentence.bytes = static_cast<std::size_t>(bytes);
    }
    /// A text, or several that go on one behind the other.
    void read_words(const JsonNode& node, Words& into) {
        const bool several = node.kind == JsonNode::Kind::list && !node.items.empty();
        std::string all;
        for (const auto& part : several ? node.items : std::vector{node}) {
            if (part.kind != JsonNode::Kind::text) return fields_.reject(part, "not a text");
            all += part.text;
        }
        std::string_view rest = all;
        into = words_of(rest, node);
        if (!rest.empty()) fields_.reject(node, "] without [");
    }
    /// Up to what ends this way of saying it.
    Words words_of(std::string_view& rest, const JsonNode& at) {
        Words out;
        while (!rest.empty() && rest.front() != ']' && rest.front() != '|') {
            if (rest.front() == '{')
                out.push_back(name_of(rest, at));
            else if (rest.front() == '[')
                out.push_back(choice_of(rest, at));
            else {
                const auto end = std::min(rest.find_first_of("{[|]"), rest.size());
                out.push_back({std::string(rest.substr(0, end))});
                rest.remove_prefix(end);
            }
        }
        return out;
    }
    Node name_of(std::string_view& rest, const JsonNode& at) {
        const auto end = std::min(rest.find_first_of("{[|]}", 1), rest.size());
        const bool closed = end < rest.size() && rest[end] == '}';
        if (!closed) fields_.reject(at, "{ without }");
        auto inner = rest.substr(1, end - 1);
        rest.remove_prefix(closed ? end + 1 : end);
        Node out;
        out.decides = inner.starts_with('?');
        if (out.decides) inner.remove_prefix(1);
        const auto colon = std::min(inner.find(':'), inner.size());
        out.name = inner.substr(0, colon);
        out.sentence = inner.substr(std::min(colon + 1, inner.size()));
        if (out.name.empty()) fields_.reject(at, "{} without a name");
        return out;
    }
    Node choice_of(std::string_view& rest, const JsonNode& at) {
        Node out;
        do {
            rest.remove_prefix(1);
            out.ways.push_back(words_of(rest, at));
        } while (rest.starts_with('|'));
        if (rest.empty())
            fields_.reject(at, "[ without ]");
        else
            rest.remove_prefix(1);
        return out;
    }

    FormFields& fields_;
    Sentences& into_;
};

Result<Sentences> Sentences::parse(std::string_view json, std::string_view origin, const Sentences* shipped) {
    static constexpr FormInfo no_values{};
    JCIC_TRY(const JsonNode root, read_json(json, origin));
    FormFields fields(origin, no_values);
    std::string said;
    fields.text(root, "format", said);
    if (said != sentences_format) fields.reject(root, "\"format\" is not \"" + std::string(sentences_format) + '"');
    Sentences out;
    Reader reader(fields, out);
    reader.read(root);
    if (shipped != nullptr) reader.hold_against(*shipped, root);
    if (fields.fault()) return tl::unexpected<Fault>(*fields.fault());
    return out;
}

const Sentences::Item* Sentences::item(std::string_view number) const {
    const auto found = items_.find(number);
    return found == items_.end() ? nullptr : &found->second;
}

const Sentences::Sentence* Sentences::find(std::string_view sentence) const {
    const auto found = sentences_.find(sentence);
    return found == sentences_.end() ? nullptr : &found->second;
}

std::string Sentences::fill(std::string_view sentence, const Figures& figures) const {
    const auto* found = find(sentence);
    return found == nullptr ? "" : cut(in(found->words, figures), found->bytes);
}

std::string Sentences::in(const Words& words, const Figures& figures) const {
    const auto holds = [&](const Words& way) {
        const auto first = std::ranges::find_if(way, [](const Node& node) { return !node.name.empty(); });
        if (first == way.end()) return true;
        const auto* figure = figures.get(first->name);
        return figure != nullptr && !figure->empty();
    };
    std::string out;
    for (const auto& node : words) {
        out += node.name.empty() ? node.text : in(node, figures);
        const auto way = std::ranges::find_if(node.ways, holds);
        if (way != node.ways.end()) out += in(*way, figures);
    }
    return out;
}

std::string Sentences::in(const Node& named, const Figures& figures) const {
    static const Sentence plain{{{{}, "it"}}};
    const auto* figure = figures.get(named.name);
    if (figure == nullptr || named.decides) return {};
    const auto* sentence = named.sentence.empty() ? &plain : find(named.sentence);
    if (!figure->is_list)
        return named.sentence.empty() || figure->empty() ? figure->words : fill(named.sentence, {figure->words});
    if (figure->empty()) return sentence->none ? *sentence->none : fill("none", {});
    std::string out;
    const auto all = figure->entries.size();
    const auto named_ones = sentence->most == 0 ? all : std::min(all, sentence->most);
    for (std::size_t i = 0; i < named_ones; ++i)
        out.append(i == 0 ? "" : sentence->between).append(in(sentence->words, figure->entries[i]));
    if (all > named_ones) out += fill("more", {{"count", all}});
    return cut(std::move(out), sentence->bytes);
}

std::vector<std::string> Sentences::columns_of(FormKind paper) {
    std::vector<std::string> out;
    for (const auto column : info(paper).columns)
        out.push_back(std::string(info(paper).file).append(".").append(column));
    return out;
}

std::vector<std::string> Sentences::cells(FormKind paper, const Figures& figures) const {
    std::vector<std::string> out;
    for (const auto& column : columns_of(paper)) {
        auto words = fill(column, figures);
        words.erase(0, words.find_first_not_of('\n'));  // nothing stands above it
        out.push_back(std::move(words));
    }
    return out;
}

std::vector<std::string> Sentences::unlike(const std::vector<std::string>& sentences,
                                           const Figures::List& entries) const {
    if (entries.empty()) return {sentences.front() + " tells of nothing"};
    std::map<std::string, Figures::List> lists;  // by the sentence that tells their entries
    std::set<std::string> computed;
    for (const auto& entry : entries)
        for (const auto& [name, figure] : entry.all()) computed.insert(name);
    std::set<std::string> asked{"it"};
    std::vector<std::string> out;
    const auto look = [&](const Node& named) {
        if (!computed.contains(named.name)) out.push_back(sentences.front() + " asks for " + named.name);
        asked.insert(named.name);
        if (named.sentence.empty()) return;
        auto& told = lists[named.sentence];
        for (const auto& entry : entries)
            if (const auto* figure = entry.get(named.name); figure != nullptr && figure->is_list)
                told.insert(told.end(), figure->entries.begin(), figure->entries.end());
            else if (figure != nullptr && !figure->empty())
                told.emplace_back(figure->words);
    };
    for (const auto& sentence : sentences)
        if (const auto* found = find(sentence)) Reader::each_name(found->words, look);
    for (const auto& name : computed)
        if (!asked.contains(name)) out.push_back(sentences.front() + " has no use for " + name);
    for (const auto& [sentence, told] : lists)
        for (auto& one : unlike({sentence}, told)) out.push_back(sentences.front() + ": " + one);
    return out;
}

}  // namespace jcic::paper
